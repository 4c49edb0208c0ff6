package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits that no change breaks, whoever makes it: a service behind them ({@link #over}) refuses what would, with an {@link
 * io.github.adfacade.InvalidCampaignException} that names limit and value, before anything is sent; {@code plan} shows it as a
 * violation. What is not set is not limited.
 *
 * <p><b>Amounts.</b> Limits are per currency, and of two kinds that are never compared: what is renewed, per day, and totals.
 * A weekly budget counts as a seventh of it a day, a monthly one, which its network renews every thirty days, as a thirtieth.
 * As soon as any amount is limited, a budget of a currency or kind that has no limit is refused, and so is a campaign without
 * a budget of its own when it is made, resumed or takes its budget away: what cannot be judged is not let through. A change
 * that lowers a budget is always let through, also when what remains is above a limit.
 *
 * <p><b>Sums</b> are those of one service's campaigns, all but paused, ended, rejected and archived ones; drafts count, since
 * some run by themselves once they are complete. They are read by a walk of all campaigns when a change would raise them:
 * once for a whole mass operation, and otherwise for each change. What is being sent through the same guarded service at the
 * time counts, too; what other processes send meanwhile does not. Within a mass operation items are judged in their order,
 * and what some lower makes no room for others.
 *
 * <p><b>A network's own models.</b> The budgets that they say, and the switches that let a campaign run, are judged like the
 * common words. A field that the spec does not know, and one about budgets that is not understood, is refused. An amount
 * without a currency is in that of the campaign's budget; for a new campaign it is in the currency of the limits, and refused
 * where they are in several.
 */
public final class Guardrails {

    /** What can be limited by amount: budgets that are renewed, by their amount a day, and totals. */
    record Kind(Currency currency, boolean renewed) {

        static Kind of(Budget budget) {
            return new Kind(budget.amount().currency(), budget.period() != BudgetPeriod.TOTAL);
        }

        Budget budget(BigDecimal amount) {
            return new Budget(new Money(amount, currency), renewed ? BudgetPeriod.DAILY : BudgetPeriod.TOTAL);
        }
    }

    private final Map<Kind, BigDecimal> highest;
    private final Map<Provider, Map<Kind, BigDecimal>> sums;
    private final @Nullable BigDecimal largestRaise;
    private final @Nullable Integer mostAtOnce;
    private final List<NamePattern> names;
    private final @Nullable ActivationHours hours;
    private final Clock clock;

    private Guardrails(Builder builder) {
        this.highest = Map.copyOf(builder.highest);
        this.sums = new EnumMap<>(builder.sums);
        this.largestRaise = builder.largestRaise;
        this.mostAtOnce = builder.mostAtOnce;
        this.names = List.copyOf(builder.names);
        this.hours = builder.hours;
        this.clock = builder.clock;
    }

    /** Starts without a limit. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a file in YAML; every word may be left out:
     *
     * <pre>{@code
     * highest-budget: [500 USD daily, 20000 USD total]
     * highest-sum:
     *   all: 5000 USD daily
     *   walmart: [2000 USD daily, 90000 USD total]
     * largest-raise-percent: 20
     * most-campaigns-at-once: 50
     * protected-names: ["Brand *"]
     * activation-hours: {from: "08:00", to: "20:00", zone: Europe/Berlin}
     * }</pre>
     *
     * @throws InvalidGuardrailsException with every mistake, its line and column
     * @throws IOException when the file cannot be read
     */
    public static Guardrails from(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** Reads the text of such a file. */
    public static Guardrails parse(String text) {
        return new GuardrailsFile().read(text).build();
    }

    /**
     * The service behind these limits. It costs a read for each campaign that is changed, beside the sums. Pausing and archiving
     * are held to the protected names and the number of campaigns alone. {@code unwrap} is refused, since what the network's own
     * API does cannot be judged. Closing it closes the service.
     */
    public CampaignService over(CampaignService service) {
        return new GuardedService(this, service, new PendingRaises());
    }

    /** What a budget is worth in its kind: a day's share of what is renewed, the whole of a total. */
    static BigDecimal worth(Budget budget) {
        BigDecimal amount = budget.amount().amount();
        return switch (budget.period()) {
            case DAILY, TOTAL -> amount;
            case WEEKLY -> amount.divide(BigDecimal.valueOf(7), 10, RoundingMode.HALF_UP);
            case MONTHLY -> amount.divide(BigDecimal.valueOf(30), 10, RoundingMode.HALF_UP);
        };
    }

    boolean limitsAmounts(Provider provider) {
        return limitsBudgets(provider) || largestRaise != null;
    }

    boolean limitsBudgets(Provider provider) {
        return !highest.isEmpty() || sums.containsKey(provider);
    }

    /** True when there is a limit, of a campaign or of a sum, that budgets of this kind are held to. */
    boolean knows(Provider provider, Kind kind) {
        return !limitsBudgets(provider)
                || highest.containsKey(kind)
                || sum(provider, kind).isPresent();
    }

    Optional<BigDecimal> highest(Kind kind) {
        return Optional.ofNullable(highest.get(kind));
    }

    Optional<BigDecimal> sum(Provider provider, Kind kind) {
        return Optional.ofNullable(sums.getOrDefault(provider, Map.of()).get(kind));
    }

    /** In percent. */
    Optional<BigDecimal> largestRaise() {
        return Optional.ofNullable(largestRaise);
    }

    OptionalInt mostAtOnce() {
        return mostAtOnce == null ? OptionalInt.empty() : OptionalInt.of(mostAtOnce);
    }

    Optional<NamePattern> protecting(String name) {
        return names.stream().filter(pattern -> pattern.matches(name)).findFirst();
    }

    /** What an amount of a new campaign is in that names no currency; null when the limits leave that open. */
    @Nullable
    Currency onlyCurrency() {
        Set<Currency> currencies = new HashSet<>();
        highest.keySet().forEach(kind -> currencies.add(kind.currency()));
        sums.values().forEach(some -> some.keySet().forEach(kind -> currencies.add(kind.currency())));
        return currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    Optional<ActivationHours> hours() {
        return Optional.ofNullable(hours);
    }

    /** The time now, where the hours of activation are told. */
    ZonedDateTime now(ActivationHours told) {
        return clock.instant().atZone(told.zone());
    }

    /** Collects {@link Guardrails}. */
    public static final class Builder {

        private final Map<Kind, BigDecimal> highest = new HashMap<>();
        private final Map<Provider, Map<Kind, BigDecimal>> sums = new EnumMap<>(Provider.class);
        private final List<NamePattern> names = new ArrayList<>();
        private @Nullable BigDecimal largestRaise;
        private @Nullable Integer mostAtOnce;
        private @Nullable ActivationHours hours;
        private Clock clock = Clock.systemUTC();

        Builder() {}

        /**
         * The highest budget of a campaign, daily or total; one for each currency and kind.
         *
         * @throws IllegalArgumentException when it is weekly or monthly, or below zero
         */
        public Builder highestBudget(Budget limit) {
            highest.put(kind(limit), limit.amount().amount());
            return this;
        }

        /** The highest sum of budgets, daily or total, on each network. */
        public Builder highestSum(Budget limit) {
            for (Provider provider : Provider.values()) {
                sums.computeIfAbsent(provider, some -> new HashMap<>())
                        .putIfAbsent(kind(limit), limit.amount().amount());
            }
            return this;
        }

        /** The highest sum of budgets on one network; it goes before what is said for all. */
        public Builder highestSum(Provider provider, Budget limit) {
            sums.computeIfAbsent(provider, some -> new HashMap<>())
                    .put(kind(limit), limit.amount().amount());
            return this;
        }

        private static Kind kind(Budget limit) {
            boolean whole = limit.period() == BudgetPeriod.DAILY || limit.period() == BudgetPeriod.TOTAL;
            if (!whole || limit.amount().amount().signum() < 0) {
                throw new IllegalArgumentException("a limit is a daily or total amount, not below zero: " + limit);
            }
            return Kind.of(limit);
        }

        /**
         * The largest raise of a budget by one change, in percent of what it was: {@code "20"}. A budget that is of another
         * currency or kind than before, or follows none, is refused, since there is nothing to compare it with; a new campaign
         * is no raise.
         */
        public Builder largestRaise(String percent) {
            BigDecimal value = new BigDecimal(percent);
            if (value.signum() < 0) {
                throw new IllegalArgumentException("the percentage must not be below zero: " + percent);
            }
            largestRaise = value;
            return this;
        }

        /** How many campaigns one mass operation on one service may touch; more are refused, all of them. */
        public Builder mostAtOnce(int campaigns) {
            if (campaigns < 1) {
                throw new IllegalArgumentException("at least one campaign: " + campaigns);
            }
            mostAtOnce = campaigns;
            return this;
        }

        /**
         * Campaigns whose whole name matches, whatever its case, are not touched in any way: {@code *} stands for any characters,
         * {@code ?} for one.
         */
        public Builder protect(String glob) {
            names.add(new NamePattern(glob, true));
            return this;
        }

        /**
         * Campaigns are brought to run within these hours alone: from the first, included, to the second, excluded; over
         * midnight where the first is the later one. Nothing stops what runs already.
         *
         * @param zone where these hours are told
         * @throws IllegalArgumentException when both are the same
         */
        public Builder activationHours(LocalTime from, LocalTime to, ZoneId zone) {
            this.hours = new ActivationHours(from, to, zone);
            return this;
        }

        /** What the hours are looked up by; the system's clock unless set. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        public Guardrails build() {
            return new Guardrails(this);
        }
    }
}
