package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the tests of the contract share: the account, values that every network takes, and cleaning up. */
public final class ContractContext {

    private final AccountUnderTest account;
    private final List<String> created = new ArrayList<>();

    ContractContext(AccountUnderTest account) {
        this.account = account;
    }

    /** The account. */
    public AccountUnderTest account() {
        return account;
    }

    /** The service under test. */
    public CampaignService service() {
        return account.service();
    }

    /** The network's inside; ends the test as skipped where there is none. */
    public NetworkView network() {
        assumeTrue(account.network().isPresent(), "needs a network that can be looked into");
        return account.network().orElseThrow();
    }

    /** A name that no other campaign has. */
    public static String uniqueName() {
        return "Contract " + UUID.randomUUID();
    }

    /** A whole hour in the afternoon on all continents where flights are cut to the hour: day and time of networks agree. */
    public Instant start() {
        return account.clock()
                .instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(7))
                .plus(Duration.ofHours(18));
    }

    /** Thirty days after the start. */
    public Instant end() {
        return start().plus(Duration.ofDays(30));
    }

    /** An amount in the account's currency. */
    public Money money(String amount) {
        return new Money(new BigDecimal(amount), account.currency());
    }

    /** A budget of a kind that the service declares. */
    public Budget budget(String amount) {
        BudgetPeriod period = service().supports(Capability.DAILY_BUDGET) ? BudgetPeriod.DAILY : BudgetPeriod.TOTAL;
        return new Budget(money(amount), period);
    }

    /** A draft with every common field that the service declares. */
    public CampaignDraft.Builder fullDraft(String name) {
        CampaignDraft.Builder draft =
                account.draft(name).budget(budget("25.50")).start(start()).end(FlightEnd.at(end()));
        if (service().supports(Capability.OBJECTIVE)) {
            draft.objective(account.objective());
        }
        if (service().supports(Capability.DESCRIPTION)) {
            draft.description("Composed by the contract");
        }
        return draft;
    }

    /** Makes a campaign and removes it after the test; skipped where that is not possible or not allowed. */
    public Campaign create(CampaignDraft draft) {
        requireWrites();
        assumeTrue(service().supports(Capability.CREATE), "needs a network that campaigns can be created on");
        Campaign campaign = service().create(draft);
        created.add(campaign.id());
        return campaign;
    }

    /** Ends the test as skipped where nothing may be written. */
    public void requireWrites() {
        assumeTrue(account.mayWrite(), "writes are not allowed on this account");
    }

    /** A campaign that may be changed: a new one, or one that the account names. */
    public String changeable() {
        requireWrites();
        if (service().supports(Capability.CREATE)) {
            return create(fullDraft(uniqueName()).build()).id();
        }
        assumeTrue(account.changeableCampaign().isPresent(), "needs a campaign that may be changed");
        return account.changeableCampaign().orElseThrow();
    }

    /** A campaign that delivers. */
    public String running() {
        requireWrites();
        return account.runningCampaign().orElseGet(() -> abort("needs a campaign that delivers"));
    }

    /** Any campaign of the account; skipped where there is none. */
    public Campaign anyCampaign() {
        List<Campaign> first =
                service().list(CampaignQuery.ALL).stream().limit(1).toList();
        assumeTrue(!first.isEmpty(), "needs a campaign on the account");
        return first.get(0);
    }

    /** Removes what the test made, as far as the network removes, and lets go of the account. */
    void close() {
        try {
            account.network().ifPresent(NetworkView::recover);
            for (String id : created) {
                remove(id);
            }
        } finally {
            account.close();
        }
    }

    private void remove(String id) {
        try {
            service().archive(id);
        } catch (CampaignException gone) {
            // Removed by the test itself, or in a state that the network does not remove from: it was never delivered.
        }
    }
}
