package io.github.adfacade.clients.support;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of one property, of the elements of a list or of the values of a map. Generated models hold one a property
 * and are asked by {@link ClientModel#breaches}; nothing is ever refused by it while reading.
 */
public final class Limit {

    /** A dollar, or what may hold one that means itself: an escaped character, a class of characters. */
    private static final Pattern DOLLAR = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*+]|\\$", Pattern.DOTALL);

    final String name;
    boolean required;
    boolean nullable;
    boolean whole;
    boolean minor;
    boolean uuid;
    boolean uri;
    boolean unique;
    boolean freeForm;
    int minLength;
    int maxLength = Integer.MAX_VALUE;
    int minItems;
    int maxItems = Integer.MAX_VALUE;

    @Nullable
    Pattern pattern;

    String patternText = "";

    @Nullable
    BigDecimal minimum;

    @Nullable
    BigDecimal maximum;

    boolean aboveMinimum;
    boolean belowMaximum;

    @Nullable
    BigDecimal multipleOf;

    @Nullable
    Limit items;

    @Nullable
    Class<? extends ClientModel> model;

    private Limit(String name) {
        this.name = name;
    }

    /** Nothing is demanded yet of the property of this name; elements have none. */
    public static Limit of(String name) {
        return new Limit(name);
    }

    public Limit required() {
        required = true;
        return this;
    }

    public Limit nullable() {
        nullable = true;
        return this;
    }

    /** A number without a fraction. */
    public Limit whole() {
        whole = true;
        return this;
    }

    /**
     * An amount, counted by the network in {@code minor} or {@code major} units; its bounds are in them, too.
     *
     * @throws IllegalArgumentException for another unit, which the spec must not name
     */
    public Limit unit(String counted) {
        if (!counted.equals("minor") && !counted.equals("major")) {
            throw new IllegalArgumentException("x-unit is minor or major, not " + counted);
        }
        minor = counted.equals("minor");
        return this;
    }

    public Limit uuid() {
        uuid = true;
        return this;
    }

    public Limit uri() {
        uri = true;
        return this;
    }

    /** In characters as people count them, not in halves of a pair. */
    public Limit minLength(int least) {
        minLength = least;
        return this;
    }

    public Limit maxLength(int most) {
        maxLength = most;
        return this;
    }

    /**
     * To be found anywhere in the text, as in JSON schemas; there, unlike in Java, a dollar is the very end of the text.
     *
     * @throws IllegalArgumentException for what the generator makes of a slash beside an asterisk, which is another pattern
     */
    public Limit pattern(String regex) {
        if (regex.contains("/_*") || regex.contains("*_/")) {
            throw new IllegalArgumentException(
                    "The generator alters a pattern with a slash beside an asterisk; write [/] in the spec: " + regex);
        }
        patternText = regex;
        pattern = Pattern.compile(DOLLAR.matcher(regex).replaceAll(found -> {
            boolean isEnd = found.group().equals("$");
            return Matcher.quoteReplacement(isEnd ? "\\z" : found.group());
        }));
        return this;
    }

    public Limit minimum(String least) {
        minimum = new BigDecimal(least);
        return this;
    }

    /** The minimum itself is not allowed. */
    public Limit aboveMinimum() {
        aboveMinimum = true;
        return this;
    }

    public Limit maximum(String most) {
        maximum = new BigDecimal(most);
        return this;
    }

    /** The maximum itself is not allowed. */
    public Limit belowMaximum() {
        belowMaximum = true;
        return this;
    }

    public Limit multipleOf(String step) {
        multipleOf = new BigDecimal(step);
        return this;
    }

    public Limit minItems(int least) {
        minItems = least;
        return this;
    }

    public Limit maxItems(int most) {
        maxItems = most;
        return this;
    }

    public Limit uniqueItems() {
        unique = true;
        return this;
    }

    /** What is demanded of each element of the list, or each value of the map. */
    public Limit items(Limit each) {
        items = each;
        return this;
    }

    /** The property is a model of this kind. */
    public Limit model(Class<? extends ClientModel> type) {
        model = type;
        return this;
    }

    /** The property is JSON that no schema describes. */
    public Limit freeForm() {
        freeForm = true;
        return this;
    }
}
