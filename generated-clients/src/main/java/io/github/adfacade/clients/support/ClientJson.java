package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;

/** Makes the Gson that the generated models are read and written with. */
public final class ClientJson {

    private ClientJson() {}

    /**
     * A Gson that forgives what vendors vary and refuses what is broken.
     *
     * <p>Whole numbers may be written {@code 12}, {@code 12.0}, {@code 1.2e1} or {@code "12"}; ids may be numbers; date-times
     * may lack an offset. A value that is not of its property's type is kept in the model as it came. Malformed text is an
     * {@link java.io.IOException} of Gson's. Nesting is limited to 255 levels, the bound of Gson's reader.
     *
     * @param zone the zone of date-times that come without an offset
     * @param currency the currency of amounts, which says how many minor units make a major one
     */
    public static Gson gson(ZoneId zone, Currency currency) {
        return gson(zone, new AmountAdapter(currency, false));
    }

    private static Gson gson(ZoneId zone, AmountAdapter amounts) {
        return new GsonBuilder()
                .setStrictness(Strictness.LEGACY_STRICT)
                .disableHtmlEscaping()
                .registerTypeAdapter(String.class, new TextAdapter())
                .registerTypeAdapter(Boolean.class, new FlagAdapter())
                .registerTypeAdapter(Long.class, CountAdapter.longs())
                .registerTypeAdapter(Integer.class, CountAdapter.integers())
                .registerTypeAdapter(BigDecimal.class, new DecimalAdapter())
                .registerTypeAdapter(Amount.class, amounts)
                .registerTypeAdapter(OffsetDateTime.class, new MomentAdapter(zone))
                .registerTypeAdapter(LocalDate.class, new DateAdapter())
                .create();
    }

    static String text(ClientModel model) {
        try {
            return Typed.GSON.toJson(model);
        } catch (IllegalArgumentException e) {
            // What may not be sent can still be looked at.
            return model.getClass().getSimpleName() + " (not sendable: " + e.getMessage() + ")";
        }
    }

    /** Models as people type and read them: amounts in major units, with their currency where they name one. */
    static Gson typed() {
        return Typed.GSON;
    }

    private static final class Typed {
        static final Gson GSON = gson(ZoneOffset.UTC, new AmountAdapter(null, false));
    }
}
