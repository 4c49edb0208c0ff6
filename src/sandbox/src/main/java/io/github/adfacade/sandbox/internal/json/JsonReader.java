package io.github.adfacade.sandbox.internal.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text and nothing else: UTF-8 without faults, no comments, no trailing commas, no name twice in an object, no
 * more than 64 levels, no number of more than 100 characters.
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 100;
    private static final BigDecimal MAX_EXPONENT = BigDecimal.valueOf(400);

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    public static @Nullable Object read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new JsonProblem("not UTF-8");
        }
    }

    public static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.problem("text after the value");
        }
        return value;
    }

    /** Reads a text that must be an object. */
    public static JsonObject object(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw new JsonProblem("not an object");
    }

    private @Nullable Object value() {
        space();
        if (at >= text.length()) {
            throw problem("a value is missing");
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private JsonObject object() {
        enter();
        JsonObject object = new JsonObject();
        space();
        if (!taken('}')) {
            do {
                space();
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw problem("a name is missing");
                }
                String name = string();
                space();
                expect(':');
                if (object.containsKey(name)) {
                    throw problem("the name '" + name + "' stands twice");
                }
                object.put(name, value());
                space();
            } while (taken(','));
            expect('}');
        }
        depth--;
        return object;
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        space();
        if (!taken(']')) {
            do {
                list.add(value());
                space();
            } while (taken(','));
            expect(']');
        }
        depth--;
        return list;
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw problem("nested too deeply");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw problem("not a value");
        }
        at += word.length();
        return value;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                throw problem("a control character in a text");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw problem("a text without end");
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw problem("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw problem("a bad \\u escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private BigDecimal number() {
        int start = at;
        taken('-');
        if (!taken('0')) {
            digits();
        }
        if (taken('.')) {
            digits();
        }
        int exponentAt = -1;
        if (taken('e') || taken('E')) {
            exponentAt = at;
            if (!taken('+')) {
                taken('-');
            }
            digits();
        }
        if (at - start > MAX_NUMBER) {
            throw problem("a number of too many characters");
        }
        if (exponentAt >= 0
                && new BigDecimal(text.substring(exponentAt, at)).abs().compareTo(MAX_EXPONENT) > 0) {
            throw problem("a number out of range");
        }
        return new BigDecimal(text.substring(start, at));
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw problem("not a value");
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw problem("'" + c + "' is missing");
        }
    }

    private JsonProblem problem(String what) {
        return new JsonProblem(what + " at character " + at);
    }
}
