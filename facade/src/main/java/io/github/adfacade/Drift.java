package io.github.adfacade;

import org.jspecify.annotations.Nullable;

/**
 * One way in which an answer differed from what the network's spec says. It never holds a value of the answer, except a word
 * in a place where the spec lists words, and that only when it reads like one.
 *
 * <p>What the spec knows is no drift, whether this library makes use of it or not; that is in {@code raw()}.
 *
 * @param provider the network that answered
 * @param operation the operation's id in the spec, such as {@code listCampaigns}
 * @param kind what differed
 * @param schema the schema of the spec that the place belongs to; of an unknown value, the one that lists the words
 * @param path the place in the answer, such as {@code data[].config.new_field}; {@code []} is any element of a list, {@code *}
 *     any value of a map or a name that is not shown
 * @param type what stood there: {@code string}, {@code number}, {@code boolean}, {@code object}, {@code array} or {@code null};
 *     for a missing field {@code absent}
 * @param word for an unknown value, the word; null when it does not read like one, since it may be anything then
 * @param count how often this was so in one answer
 */
public record Drift(
        Provider provider,
        String operation,
        Kind kind,
        String schema,
        String path,
        String type,
        @Nullable String word,
        int count) {

    /** What can differ. */
    public enum Kind {
        /** A field that the spec does not name. It is kept, and written back where the network is written to. */
        UNKNOWN_FIELD,
        /** A word that the spec does not list. It is kept; a status of that kind is {@link CampaignStatus#UNKNOWN}. */
        UNKNOWN_VALUE,
        /** A field that the spec requires was not there. */
        MISSING_FIELD,
        /** A field was null although the spec does not allow it. */
        UNEXPECTED_NULL,
        /**
         * A value was not of the type that the spec says. It is kept, and written back as it came; its getter answers null, or
         * the value where it can be read all the same, such as {@code "12"} for a number.
         */
        UNREADABLE_VALUE
    }

    /** {@code "listCampaigns: unknown field data[].new_field (object) in Campaign, 3 times"}. */
    @Override
    public String toString() {
        String what = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String seen = kind == Kind.MISSING_FIELD || kind == Kind.UNEXPECTED_NULL
                ? ""
                : " (" + (word == null ? type : '"' + word + '"') + ")";
        return operation + ": " + what + " " + path + seen + " in " + schema
                + (count == 1 ? "" : ", " + count + " times");
    }
}
