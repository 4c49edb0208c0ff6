package io.github.adfacade.contract.kit;

import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CampaignServiceContract;
import io.github.adfacade.contract.guard.GuardedSandbox;

/** The contract on Topsort. */
class TopsortContractTest extends CampaignServiceContract {

    @Override
    protected AccountUnderTest open() {
        return new TopsortAccount(new GuardedSandbox().start());
    }
}
