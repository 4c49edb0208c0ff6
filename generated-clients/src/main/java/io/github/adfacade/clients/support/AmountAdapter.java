package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes an amount as the network counts it, which is what the spec's {@code x-unit} says of the property. */
public final class AmountAdapter extends TypeAdapter<Amount> {

    private static final String EXPECTED = "An amount";

    /** Null where amounts are what a person typed or looks at: major units, with their currency or without. */
    private final @Nullable Currency currency;

    private final boolean inMinorUnits;

    AmountAdapter(@Nullable Currency currency, boolean inMinorUnits) {
        this.currency = currency;
        this.inMinorUnits = inMinorUnits;
    }

    /** For generated models: a property that the network counts in minor units. */
    public static TypeAdapter<Amount> minor(Gson gson) {
        return new AmountAdapter(((AmountAdapter) gson.getAdapter(Amount.class)).currency, true);
    }

    /** For generated models: a property that the network counts in major units. */
    public static TypeAdapter<Amount> major(Gson gson) {
        return gson.getAdapter(Amount.class);
    }

    @Override
    public @Nullable Amount read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        String text = Scalars.numberText(in, EXPECTED);
        if (text == null) {
            return null;
        }
        Currency own = currency;
        if (own == null) {
            return typed(text, token, in);
        }
        return amount(Scalars.number(text, token, EXPECTED, Function.identity(), in), own);
    }

    private Amount amount(BigDecimal number, Currency own) {
        return inMinorUnits ? Amount.ofMinor(number, own) : Amount.of(number, own);
    }

    private static Amount typed(String text, JsonToken token, JsonReader in) {
        try {
            return Amount.parse(text);
        } catch (IllegalArgumentException e) {
            throw UnreadableJsonException.of("An amount such as 12.50 or 12.50 USD", text, token, in);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable Amount amount) throws IOException {
        if (amount == null) {
            out.nullValue();
        } else if (currency == null) {
            out.jsonValue(new JsonPrimitive(amount.toString()).toString());
        } else if (amount.currency().filter(other -> !other.equals(currency)).isPresent()) {
            throw new IllegalArgumentException("an amount of " + amount + " is not sent where all are in " + currency);
        } else {
            out.value(Decimals.plain(whole(inMinorUnits ? amount.minor(currency) : amount.value())));
        }
    }

    /** Minor units without a fraction are written without one: {@code 5000}, never {@code 5000.00}. */
    private BigDecimal whole(BigDecimal number) {
        if (!inMinorUnits) {
            return number;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
