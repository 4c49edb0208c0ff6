package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import java.util.Locale;

/**
 * A value that is not of its property's type, as it came. It is written back so.
 *
 * @param raw the value
 * @param expected what the type is: {@code A number}
 */
record Unreadable(JsonElement raw, String expected) {

    /** The same as a rule for who set it. */
    String rule() {
        return "must be " + expected.substring(0, 1).toLowerCase(Locale.ROOT) + expected.substring(1);
    }
}
