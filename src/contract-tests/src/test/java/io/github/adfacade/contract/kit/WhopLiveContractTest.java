package io.github.adfacade.contract.kit;

import io.github.adfacade.Provider;
import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CampaignServiceContract;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract on the real Whop account whose credentials are in the environment; see {@link LiveAccount}. */
@EnabledIf(value = "credentialsAreThere", disabledReason = "no credentials for Whop in the environment")
class WhopLiveContractTest extends CampaignServiceContract {

    static boolean credentialsAreThere() {
        return LiveAccount.isIn(System.getenv(), Provider.WHOP);
    }

    @Override
    protected AccountUnderTest open() {
        return new LiveAccount(Provider.WHOP, System.getenv());
    }
}
