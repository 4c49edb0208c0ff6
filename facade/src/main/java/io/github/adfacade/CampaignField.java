package io.github.adfacade;

import java.time.Instant;
import java.util.List;

/**
 * A field that campaigns have on every network, or on most. What a network makes of each is one row of its table.
 *
 * @param <T> what the field holds
 */
@SuppressWarnings("UnusedTypeParameter") // it ties a field to the type of its values wherever one is asked for
public final class CampaignField<T> {

    /** The display name. */
    public static final CampaignField<String> NAME = new CampaignField<>("name", 0);

    /** A text about the campaign. */
    public static final CampaignField<String> DESCRIPTION = new CampaignField<>("description", 1);

    /** What the campaign is optimised for. */
    public static final CampaignField<Objective> OBJECTIVE = new CampaignField<>("objective", 2);

    /** What may be spent, and over which time. */
    public static final CampaignField<Budget> BUDGET = new CampaignField<>("budget", 3);

    /** When delivery may begin. */
    public static final CampaignField<Instant> START = new CampaignField<>("start", 4);

    /** When delivery ends, or that it never does. */
    public static final CampaignField<FlightEnd> END = new CampaignField<>("end", 5);

    private static final List<CampaignField<?>> ALL = List.of(NAME, DESCRIPTION, OBJECTIVE, BUDGET, START, END);

    private final String word;
    private final int place;

    private CampaignField(String word, int place) {
        this.word = word;
        this.place = place;
    }

    /** Its place in {@link #all()}. */
    int place() {
        return place;
    }

    /** All of them, in the order in which violations and differences name them. */
    public static List<CampaignField<?>> all() {
        return ALL;
    }

    /** The field's word, as violations name it: {@code "budget"}. */
    @Override
    public String toString() {
        return word;
    }
}
