package io.github.adfacade.internal;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Capability;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.support.OpenEnum;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one network says the common words: a row a field, a filter a word of queries. Request bodies, reading, plans and
 * capabilities come from it.
 *
 * @param <R> the model that the network answers a campaign with
 */
public final class FieldTable<R extends ClientModel> {

    private final Map<CampaignField<?>, Row<?, R>> rows = new LinkedHashMap<>();
    private final List<Filter<?>> filters = new ArrayList<>();
    private UnaryOperator<Instant> moments = UnaryOperator.identity();
    private ZoneId zone = ZoneId.of("UTC");

    /** Starts the row of a field. */
    public <T> Row<T, R> row(CampaignField<T> field) {
        Row<T, R> row = new Row<>(field);
        rows.put(field, row);
        return row;
    }

    /**
     * A word of queries.
     *
     * @param word as violations name it
     * @param capability what it takes to filter so; null for what every network takes
     * @param asked what a query says of it
     * @param writer puts it on the request model
     */
    public <Q extends ClientModel, T> Filter<T> filter(
            String word,
            @Nullable Capability capability,
            Function<CampaignQuery, Optional<T>> asked,
            Class<Q> model,
            BiConsumer<Q, T> writer) {
        Filter<T> filter =
                new Filter<>(word, capability, asked, (body, value) -> writer.accept(model.cast(body), value));
        filters.add(filter);
        return filter;
    }

    /** The same for a word that every network's queries have. */
    public <Q extends ClientModel, T> Filter<T> filter(QueryWord<T> word, Class<Q> model, BiConsumer<Q, T> writer) {
        return filter(word.name(), word.needed(), word.asked(), model, writer);
    }

    /** For a word of a list; only what the list has can be said. */
    public <Q extends ClientModel, O extends Enum<O>, N extends OpenEnum> void filter(
            QueryWord<O> word, Words<O, N> words, Class<Q> model, BiConsumer<Q, N> writer) {
        filter(word, model, (body, ours) -> writer.accept(body, words.write(ours)))
                .accepts(words::has, words.rule());
    }

    /** For a moment that travels as a date and time with its offset. */
    public <Q extends ClientModel> void filterMoment(
            QueryWord<Instant> word, Class<Q> model, BiConsumer<Q, OffsetDateTime> writer) {
        filter(word, model, (body, moment) -> writer.accept(body, Values.utc(moment)))
                .accepts(Values::isDate, Values.DATES);
    }

    /** What the network makes of moments in its own fields: it may keep the hour alone. */
    public void moments(UnaryOperator<Instant> rounding) {
        moments = rounding;
    }

    /** The zone whose days plain dates are; UTC unless said. */
    public void days(ZoneId of) {
        zone = of;
    }

    ZoneId zone() {
        return zone;
    }

    Instant stored(Instant moment) {
        return moments.apply(moment);
    }

    /** What the network can, as far as it follows from the table. */
    public Set<Capability> capabilities() {
        Set<Capability> can = EnumSet.noneOf(Capability.class);
        rows.values().forEach(row -> can.addAll(row.capabilities()));
        filters.stream().map(Filter::capability).flatMap(Optional::stream).forEach(can::add);
        if (isRead(CampaignField.START) && isRead(CampaignField.END)) {
            can.add(Capability.READ_SCHEDULE);
        }
        return can;
    }

    private boolean isRead(CampaignField<?> field) {
        Row<?, R> row = rows.get(field);
        return row != null && row.isRead();
    }

    /** The row of a field, or null when the network has no such field. */
    @SuppressWarnings("unchecked") // a row is put under the field that it is of
    <T> @Nullable Row<T, R> of(CampaignField<T> field) {
        return (Row<T, R>) rows.get(field);
    }

    List<Filter<?>> filters() {
        return filters;
    }

    /** Puts what the network says of the common fields on a campaign. */
    void read(R model, Campaign.Builder into) {
        rows.values().forEach(row -> row.readInto(model, into));
    }

    /** What a network must be able to do for a value of a field, beside having the field at all. */
    static Optional<Capability> neededFor(CampaignField<?> field, @Nullable Object value) {
        if (field == CampaignField.DESCRIPTION) {
            return Optional.of(Capability.DESCRIPTION);
        }
        if (field == CampaignField.OBJECTIVE) {
            return Optional.of(Capability.OBJECTIVE);
        }
        if (value instanceof io.github.adfacade.Budget budget) {
            return Optional.of(neededFor(budget.period()));
        }
        return value instanceof io.github.adfacade.FlightEnd end && end.isNever()
                ? Optional.of(Capability.NEVER_ENDING)
                : Optional.empty();
    }

    private static Capability neededFor(BudgetPeriod period) {
        return switch (period) {
            case DAILY -> Capability.DAILY_BUDGET;
            case WEEKLY -> Capability.WEEKLY_BUDGET;
            case MONTHLY -> Capability.MONTHLY_BUDGET;
            case TOTAL -> Capability.TOTAL_BUDGET;
        };
    }

    /**
     * One word of queries.
     *
     * @param <T> what it holds
     */
    public static final class Filter<T> {

        private final String word;
        private final @Nullable Capability capability;
        private final Function<CampaignQuery, Optional<T>> asked;
        private final BiConsumer<ClientModel, T> writer;
        private final Accepted<T> accepted = new Accepted<>();

        private Filter(
                String word,
                @Nullable Capability capability,
                Function<CampaignQuery, Optional<T>> asked,
                BiConsumer<ClientModel, T> writer) {
            this.word = word;
            this.capability = capability;
            this.asked = asked;
            this.writer = writer;
        }

        /** Only these values can be said; the rule is told of others. */
        public Filter<T> accepts(Function<T, Boolean> test, String rule) {
            accepted.add(test, rule);
            return this;
        }

        Optional<Capability> capability() {
            return Optional.ofNullable(capability);
        }

        boolean isAsked(CampaignQuery query) {
            return asked.apply(query).isPresent();
        }

        void say(CampaignQuery query, Request<?> request, Violations violations) {
            asked.apply(query)
                    .filter(value -> accepted.check(word, value, violations))
                    .ifPresent(value -> request.say(word, body -> writer.accept(body, value)));
        }
    }
}
