package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.Listing;
import io.github.adfacade.portfolio.Portfolio;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** What every verb that calls a network has in common. */
abstract class ServiceCommand extends NetworkCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init") // injected
    private ViewOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // injected
    private GuardrailsOption guardrails;

    private ZoneId zone = ZoneId.of("UTC");
    private int code = ExitCode.OK;

    @Override
    public final Integer call() {
        check();
        if (isOverMany()) {
            try (Accounts accounts = Accounts.open(this, this::view)) {
                return run(accounts.portfolio());
            }
        }
        try (CampaignService service = Networks.open(provider(), environment())) {
            zone = service.zone();
            run(view(service));
        }
        return code;
    }

    private CampaignService view(CampaignService service) {
        return guardrails.over(options.view(service, this), this);
    }

    final boolean isGuarded() {
        return guardrails.isGiven();
    }

    /** Refuses options that contradict each other, before any service is opened. */
    void check() {}

    /** Whether this is about more than one campaign or network, so that {@link #run(Portfolio)} does it. */
    boolean isOverMany() {
        return false;
    }

    /** Does the verb's work on one network and prints its result. */
    void run(CampaignService service) {
        throw new IllegalStateException("only for many");
    }

    /**
     * Does the verb's work on all networks that were named and prints its result.
     *
     * @return the exit code
     */
    int run(Portfolio portfolio) {
        throw new IllegalStateException("only for one");
    }

    /** Says which networks' lists were not read whole. */
    final int told(Listing listing) {
        listing.failures()
                .forEach(failure -> err().println("campaigns: " + failure.service() + " is not whole, ended after "
                        + failure.after() + ": " + Failures.describe(failure.error())));
        return listing.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The campaign as this command was asked to show it; what a change asked for and it does not show is a warning. */
    final void show(Campaign campaign) {
        if (!campaign.notTaken().isEmpty()) {
            NotTaken.warn(err(), campaign);
            code = NotTaken.EXIT_CODE;
        }
        if (json()) {
            print(CampaignJson.of(campaign, zone));
        } else {
            new CampaignText(out()).block(campaign, zone);
        }
    }

    /** The currency of an amount that names none. */
    final Currency currency() {
        return Networks.currency(provider(), environment());
    }

    /** The same for amounts that hold on all networks that were named. */
    final Currency portfolioCurrency() {
        return providers().isAll() ? Currency.getInstance("USD") : currency();
    }

    /** Hands an option's value on when it was given. */
    static <T> void ifGiven(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }
}
