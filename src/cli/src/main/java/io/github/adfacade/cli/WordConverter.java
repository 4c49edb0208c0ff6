package io.github.adfacade.cli;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.walmart.UpdateMode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a word of a closed vocabulary, in any case, with {@code -} or {@code _}. */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    private final List<E> words;

    private WordConverter(List<E> words) {
        this.words = words;
    }

    @Override
    public final E convert(String text) {
        String word = text.toLowerCase(Locale.ROOT).replace('-', '_');
        return words.stream()
                .filter(constant -> Text.word(constant).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is not one of " + String.join(", ", this)));
    }

    @Override
    public final Iterator<String> iterator() {
        return words.stream().map(Text::word).iterator();
    }

    /** The networks. */
    static final class OfProvider extends WordConverter<Provider> {
        OfProvider() {
            super(List.of(Provider.values()));
        }
    }

    /** Budget periods. */
    static final class OfPeriod extends WordConverter<BudgetPeriod> {
        OfPeriod() {
            super(List.of(BudgetPeriod.values()));
        }
    }

    /** Statuses that can be asked for. */
    static final class OfStatus extends WordConverter<CampaignStatus> {
        OfStatus() {
            super(Arrays.stream(CampaignStatus.values())
                    .filter(status -> status != CampaignStatus.UNKNOWN)
                    .toList());
        }
    }

    /** Objectives that can be written. */
    static final class OfObjective extends WordConverter<Objective> {
        OfObjective() {
            super(Arrays.stream(Objective.values())
                    .filter(objective -> objective != Objective.UNKNOWN)
                    .toList());
        }
    }

    /** Ways in which an update travels at Walmart. */
    static final class OfUpdateMode extends WordConverter<UpdateMode> {
        OfUpdateMode() {
            super(List.of(UpdateMode.values()));
        }
    }

    /** Fields that can be cleared. */
    static final class OfClearable extends WordConverter<Clearable> {
        OfClearable() {
            super(List.of(Clearable.values()));
        }
    }

    /** Steps of a report. */
    static final class OfGrain extends WordConverter<Grain> {
        OfGrain() {
            super(List.of(Grain.values()));
        }
    }

    /** Forms of a report. */
    static final class OfReportFormat extends WordConverter<ReportFormat> {
        OfReportFormat() {
            super(List.of(ReportFormat.values()));
        }
    }
}
