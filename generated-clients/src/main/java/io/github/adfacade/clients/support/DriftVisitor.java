package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;

/**
 * Hears where an answer differs from its spec. A path leads from the answer to the place: {@code data[].config.budget}, with
 * {@code []} for the elements of a list and {@code *} for the values of a map; it is empty for the answer itself.
 */
public interface DriftVisitor {

    /**
     * A field that the spec does not name.
     *
     * @param schema the schema that holds it
     */
    void unknownField(String schema, String path, String name, JsonElement value);

    /**
     * A word that the spec does not name.
     *
     * @param schema the schema of the words
     */
    void unknownWord(String schema, String path, String word);

    /**
     * A field that the spec requires and that was not there.
     *
     * @param schema the schema that asks for it
     */
    void missingField(String schema, String path);

    /**
     * A field that was null although the spec does not allow it.
     *
     * @param schema the schema that holds it
     */
    void unexpectedNull(String schema, String path);

    /**
     * A value that is not of the type that the spec says.
     *
     * @param schema the schema that holds it, or whose place it took
     */
    void unreadableValue(String schema, String path, JsonElement value);
}
