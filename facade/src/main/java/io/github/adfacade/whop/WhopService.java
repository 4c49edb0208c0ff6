package io.github.adfacade.whop;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.Capability;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Provider;
import io.github.adfacade.RejectedException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.whop.AccountsApi;
import io.github.adfacade.clients.whop.model.Ad;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Network;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.RawJson;
import io.github.adfacade.internal.UnusableAnswer;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What both generations share. What only the native one can do is refused here and overridden there. */
abstract class WhopService<C extends ClientModel, U extends ClientModel, Q extends ClientModel, R extends ClientModel>
        extends BaseCampaignService<C, U, Q, R> implements WhopCampaignService {

    /**
     * What a service was set up with.
     *
     * @param apiVersion sent with every request
     * @param accountId the account (older generation: company) of lists, drafts and payments; null leaves it to the key
     * @param currency of budgets
     * @param zone of plain dates
     */
    record Setup(
            WhopGeneration generation,
            String apiVersion,
            @Nullable String accountId,
            Currency currency,
            ZoneId zone,
            Clock clock) {}

    final Setup setup;
    final Answers answers;

    WhopService(Network<C, U, Q, R> network, Connection connection, Setup setup) {
        super(network, connection);
        this.setup = setup;
        this.answers = new Answers(setup.generation(), setup.apiVersion());
    }

    abstract R read(CallScope scope, String id, StatsWindow window);

    /** One ad, in the model of the native generation. */
    abstract Ad readAd(CallScope scope, String id, StatsWindow window);

    /** Whose the answer is, in whatever scalar that came; null when it does not say. */
    abstract @Nullable String idOrNull(@Nullable R model);

    /** True when the model alone shows that the answer is of this generation, so that no tree of it has to be made. */
    abstract boolean isOwn(R model);

    @Override
    public final WhopGeneration generation() {
        return setup.generation();
    }

    @Override
    public final Campaign get(String id, StatsWindow window) {
        CallScope scope = open(Capability.GET, "get", id);
        return campaign(read(scope, id, window));
    }

    @Override
    protected final R read(CallScope scope, String id) {
        return read(scope, id, StatsWindow.ALL_TIME);
    }

    /** A campaign, once it is certain whose it is and that it is one of this generation. */
    final R own(R model) {
        if (idOrNull(model) == null) {
            throw new UnusableAnswer("the answer has no id");
        }
        if (!isOwn(model)) {
            answers.requireOwn(RawJson.of(gson(), model));
        }
        return model;
    }

    /** An ad, once it is certain whose it is and that it is one of this generation. */
    final Ad own(Ad sent) {
        Values.id(sent, "id");
        if (generation() == WhopGeneration.LEGACY || !sent.hasDeliveryStatus()) {
            answers.requireOwnAd(RawJson.of(gson(), sent));
        }
        return sent;
    }

    /** Sends a write that is answered with the campaign, or with nothing. */
    final R write(CallScope scope, Call<R> call, String id) {
        return exchange().write(scope, call, this::own, () -> read(scope, id));
    }

    /** A list that is not there must not look like an empty one. */
    static <T> List<T> data(@Nullable List<T> data) {
        if (data == null) {
            throw new UnusableAnswer("the answer has no data");
        }
        return data;
    }

    /** The items of a page that say whose they are. */
    final List<R> readable(@Nullable List<R> data) {
        return data(data).stream()
                .filter(item -> idOrNull(item) != null)
                .map(this::own)
                .toList();
    }

    /**
     * A page with the way on. A list ends where the network says so, and where it says nothing and no cursor leads on; where
     * it says that there is more, and no cursor leads there, its word is broken.
     */
    static <T> Page<T, String> page(
            List<T> items,
            int unreadable,
            @Nullable String used,
            @Nullable String endCursor,
            @Nullable Boolean hasNext) {
        boolean leadsOn = endCursor != null && !endCursor.isEmpty() && !endCursor.equals(used);
        if (Boolean.TRUE.equals(hasNext)) {
            String broken =
                    leadsOn ? null : "the network says that there is more of the list, and no cursor leads there";
            return new Page<>(items, unreadable, leadsOn ? endCursor : null, broken);
        }
        boolean more = hasNext == null && leadsOn && !(items.isEmpty() && unreadable == 0);
        return new Page<>(items, unreadable, more ? endCursor : null);
    }

    /**
     * Whop does not document what it answers when a campaign is in the wanted state already. After a refusal a look tells:
     * if it is, the call has done what was asked; if not, the refusal stands.
     */
    final R unlessAlready(String status, CallScope scope, String id, Supplier<R> action) {
        try {
            return action.get();
        } catch (ConflictException | RejectedException refusal) {
            try {
                R now = read(scope, id);
                if (campaign(now).nativeStatus().filter(status::equals).isPresent()) {
                    return now;
                }
            } catch (CampaignException unseen) {
                refusal.addSuppressed(unseen);
            }
            throw refusal;
        }
    }

    @Override
    protected void checkId(String id, Violations violations) {
        violations.require(!id.isBlank(), "id", "must not be blank", id);
        violations.require(!id.equals(".") && !id.equals(".."), "id", "must not be a step in a path", id);
    }

    @Override
    public Campaign launch(String id) {
        throw refusal("launch", Capability.LAUNCH);
    }

    @Override
    public List<Campaign> duplicate(String id, int count, boolean preserveEngagement) {
        throw refusal("duplicate", Capability.DUPLICATE);
    }

    @Override
    public Campaign retryPayment(String id) {
        throw refusal("retryPayment", Capability.RETRY_PAYMENT);
    }

    @Override
    public final void retryAccountPayments(String accountId) {
        CallScope scope = open(Capability.RETRY_PAYMENT, "retryAccountPayments", accountId);
        exchange().sendForMaybe(scope, connection().api(AccountsApi.class).retryAccountAdsPayment(accountId));
    }

    @Override
    public final Ads ads() {
        return new WhopAds(this, connection(), exchange());
    }

    @Override
    public final AdGroups adGroups() {
        require(Capability.AD_GROUPS, "adGroups");
        return new WhopAds(this, connection(), exchange()).groups();
    }

    /** Begins a call on something other than a campaign. */
    final CallScope on(Capability capability, String operation, String id) {
        return open(capability, operation, id);
    }

    static UnsupportedCapabilityException refusal(String operation, Capability capability) {
        return new UnsupportedCapabilityException(Provider.WHOP, operation, capability);
    }
}
