package io.github.adfacade.cli;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.cli.Moments.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of a campaign as options of create, update and plan. */
final class FieldOptions {

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            converter = Amount.Converter.class,
            description = "In major units: 12.50, '12.50 USD' or 'USD 12.50'. Without a currency: TOPSORT_CURRENCY"
                    + " for Topsort, USD for the others.")
    @Nullable
    Amount budget;

    @Option(
            names = "--budget-period",
            paramLabel = "PERIOD",
            converter = WordConverter.OfPeriod.class,
            completionCandidates = WordConverter.OfPeriod.class,
            description = "${COMPLETION-CANDIDATES}; goes with --budget. Left out: daily for a new campaign, the"
                    + " campaign's own for a change.")
    @Nullable
    BudgetPeriod period;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = Moments.Converter.class,
            description = "2027-03-01T08:00:00Z, the same with an offset such as -05:00, or a plain date: a day of the"
                    + " network's zone, from its beginning (Walmart: Eastern Time; the others: *_TIME_ZONE, UTC unless"
                    + " set).")
    @Nullable
    Moment start;

    @Option(
            names = "--end",
            paramLabel = "TIME",
            converter = Moments.EndConverter.class,
            description = "As --start (a plain date includes that whole day), or never.")
    @Nullable
    FlightEnd end;

    @Option(
            names = "--objective",
            paramLabel = "OBJECTIVE",
            converter = WordConverter.OfObjective.class,
            completionCandidates = WordConverter.OfObjective.class,
            description = "${COMPLETION-CANDIDATES}; each network knows some of them.")
    @Nullable
    Objective objective;

    @Option(names = "--description", paramLabel = "TEXT", description = "Walmart only.")
    @Nullable
    String description;

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            converter = Setting.Converter.class,
            description = "A field of the network's own, by its name there, such as targetRoas=4.5 or"
                    + " config.bid_amount='1.20 USD'; may be repeated. A list is separated by commas or JSON, an object is"
                    + " JSON. Amounts are in major units, with their currency or in the one that is configured.")
    List<Setting> settings = List.of();

    /** Whether any is. */
    boolean areGiven() {
        return budget != null
                || period != null
                || start != null
                || end != null
                || objective != null
                || description != null
                || !settings.isEmpty();
    }
}
