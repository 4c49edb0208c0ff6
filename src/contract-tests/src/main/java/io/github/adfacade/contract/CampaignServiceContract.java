package io.github.adfacade.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link io.github.adfacade.CampaignService} promises, tested on an account of one's own:
 *
 * <pre>{@code
 * class MyAccountTest extends CampaignServiceContract {
 *     @Override
 *     protected AccountUnderTest open() {
 *         return new MyAccount();
 *     }
 * }
 * }</pre>
 *
 * <p>Tests that need more than the account offers, such as writes or a network that can be scripted, are skipped. What a
 * test created it removes again, as far as the network removes.
 */
public abstract class CampaignServiceContract
        implements ReadingContract, WritingContract, BatchContract, RefusalContract, CapabilityContract {

    private @Nullable ContractContext context;

    /** Opens the account for one test; the contract closes it. */
    protected abstract AccountUnderTest open();

    @Override
    public final ContractContext context() {
        return Objects.requireNonNull(context, "the account is opened before each test");
    }

    @BeforeEach
    final void openAccount() {
        context = new ContractContext(open());
    }

    @AfterEach
    final void closeAccount() {
        context().close();
    }
}
