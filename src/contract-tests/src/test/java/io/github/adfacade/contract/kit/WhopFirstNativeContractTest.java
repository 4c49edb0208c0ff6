package io.github.adfacade.contract.kit;

import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CampaignServiceContract;
import io.github.adfacade.contract.guard.GuardedSandbox;

/** The contract on the first version of Whop's newer generation, on an account pinned to the older one. */
class WhopFirstNativeContractTest extends CampaignServiceContract {

    @Override
    protected AccountUnderTest open() {
        return WhopAccount.firstNativeVersion(new GuardedSandbox().start());
    }
}
