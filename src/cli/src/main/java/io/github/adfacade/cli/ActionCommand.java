package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.MassChange;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.Selection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A verb that does one thing to a campaign, or to many. */
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class ActionCommand extends ServiceCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "One campaign, by the network's id. Many are named by --id or --all.")
    private @Nullable String id;

    @Mixin
    private ManyRun many;

    @Override
    final boolean isOverMany() {
        if ((id != null) == many.targets().areGiven()) {
            throw wrongUsage("give either one ID, or --id or --all with its filters");
        }
        return id == null;
    }

    @Override
    final void run(CampaignService service) {
        act(service, Objects.requireNonNull(id));
    }

    @Override
    final int run(Portfolio portfolio) {
        return many.run(this, change(portfolio, many.targets().selection(this)));
    }

    /** Does it to one, and prints what became of it. */
    abstract void act(CampaignService service, String id);

    abstract MassChange change(Portfolio portfolio, Selection selection);
}
