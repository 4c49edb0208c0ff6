package io.github.adfacade.contract.kit;

import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CampaignServiceContract;
import io.github.adfacade.contract.guard.GuardedSandbox;

/** The contract on Walmart Connect Display. */
class WalmartContractTest extends CampaignServiceContract {

    @Override
    protected AccountUnderTest open() {
        return new WalmartAccount(new GuardedSandbox().start());
    }
}
