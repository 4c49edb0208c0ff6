package io.github.adfacade.topsort;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.github.adfacade.Money;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.topsort.Setting.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options as text: plain for plain values, the network's own JSON for the others, amounts always with their currency. */
final class OptionText {

    static final Form TEXT = new Form(text -> text, value -> value);
    static final Form FLAG = new Form(OptionText::flag, value -> value);
    static final Form DECIMAL = new Form(
            OptionText::decimal,
            value -> ((BigDecimal) value).stripTrailingZeros().toPlainString());
    static final Form TEXTS = new Form(OptionText::texts, value -> value);
    static final Form BIDS = new Form(OptionText::bids, value -> value);

    private static final Pattern MONEY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) ([A-Za-z]{3})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private OptionText() {}

    static <E extends Enum<E>> Form word(Class<E> type) {
        return new Form(text -> Words.read(type, text), value -> Words.of((Enum<?>) value));
    }

    static <M extends ClientModel> Form json(Class<M> type) {
        return new Form(text -> known(parse(text, type)), Object::toString);
    }

    private static Boolean flag(String text) {
        require(text.equals("true") || text.equals("false"), "must be true or false");
        return Boolean.valueOf(text);
    }

    private static BigDecimal decimal(String text) {
        require(NUMBER.matcher(text).matches(), "must be a number");
        return new BigDecimal(text);
    }

    private static List<String> texts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static List<BidDraft> bids(String text) {
        List<BidDraft> bids = new ArrayList<>();
        for (JsonElement element : parse(text, JsonArray.class)) {
            require(element.isJsonObject(), "must be a JSON array of objects");
            JsonElement amount = element.getAsJsonObject().remove("amount");
            BidCreate model = known(parse(element.toString(), BidCreate.class));
            bids.add(new BidDraft(model, amount == null ? null : money(amount)));
        }
        return bids;
    }

    /** Minor units without a currency are refused: beside major units everywhere else they are a trap. */
    private static Money money(JsonElement amount) {
        Matcher matcher = MONEY.matcher(amount.isJsonPrimitive() ? amount.getAsString() : "");
        require(matcher.matches(), "must name each amount with its currency, such as \"0.45 USD\"");
        try {
            return Money.of(matcher.group(1), matcher.group(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must name an ISO 4217 currency", e);
        }
    }

    private static <T> T parse(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(TopsortJson.GSON.fromJson(text, type));
        } catch (JsonParseException | NullPointerException e) {
            throw new IllegalArgumentException("must be the JSON that the network takes", e);
        }
    }

    /** A misspelt field would travel as an unknown one. */
    private static <M extends ClientModel> M known(M model) {
        var unknown = model.getAdditionalProperties().keySet();
        require(unknown.isEmpty(), "has unknown fields " + unknown);
        return model;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
