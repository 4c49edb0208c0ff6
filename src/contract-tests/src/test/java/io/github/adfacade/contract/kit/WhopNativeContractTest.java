package io.github.adfacade.contract.kit;

import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CampaignServiceContract;
import io.github.adfacade.contract.guard.GuardedSandbox;

/** The contract on Whop's newer generation, on an account pinned to it. */
class WhopNativeContractTest extends CampaignServiceContract {

    @Override
    protected AccountUnderTest open() {
        return WhopAccount.nativeGeneration(new GuardedSandbox().start());
    }
}
