package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.BudgetChange;
import io.github.adfacade.portfolio.MassChange;
import io.github.adfacade.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes some fields of a campaign, or of many. */
@Command(
        name = "update",
        description =
                "Changes the fields that are named, leaves the others, and shows the campaign as it then is. Many are"
                        + " named by --id or --all: then it shows what would change, and asks.")
@SuppressWarnings("NullAway.Init") // fields are injected
final class UpdateCommand extends ChangeCommand {

    @Mixin
    private ManyRun many;

    @Option(names = "--raise", paramLabel = "PERCENT", description = "Of many: raise each budget by so many percent.")
    private @Nullable BigDecimal raise;

    @Option(names = "--lower", paramLabel = "PERCENT", description = "Of many: lower each budget by so many percent.")
    private @Nullable BigDecimal lower;

    @Option(
            names = "--cap",
            paramLabel = "AMOUNT",
            converter = Amount.Converter.class,
            description = "With --raise: no budget beyond this amount; one a currency, may be repeated.")
    private List<Amount> caps = List.of();

    @Override
    boolean isOverMany() {
        if (hasId() == many.targets().areGiven()) {
            throw wrongUsage("give either one ID, or --id or --all with its filters");
        }
        boolean isRelative = raise != null || lower != null;
        if (hasId() && (isRelative || !caps.isEmpty())) {
            throw wrongUsage("--raise, --lower and --cap go with --id or --all");
        }
        if ((isRelative && namesAField()) || (raise != null && lower != null)) {
            throw wrongUsage("--raise or --lower stands alone");
        }
        if (!caps.isEmpty() && raise == null) {
            throw wrongUsage("--cap goes with --raise");
        }
        return !hasId();
    }

    @Override
    int run(Portfolio portfolio) {
        return many.run(this, MassChange.update(portfolio, many.targets().selection(this), wanted(portfolio)));
    }

    private Function<Campaign, Optional<CampaignChange>> wanted(Portfolio portfolio) {
        if (raise == null && lower == null) {
            return changes(portfolio);
        }
        try {
            BudgetChange change = raise != null
                    ? BudgetChange.raise(raise.toPlainString())
                    : BudgetChange.lower(String.valueOf(lower));
            for (Amount cap : caps) {
                change = change.cap(cap.in(portfolioCurrency()));
            }
            return change;
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    @Override
    void apply(CampaignService service, String id, CampaignChange change) {
        show(service.update(id, change));
    }
}
