package io.github.adfacade.whop;

import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.clients.whop.AccountsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.AdCampaignPage;
import io.github.adfacade.clients.whop.model.AdCampaignStatusFilter;
import io.github.adfacade.clients.whop.model.AttributionModel;
import io.github.adfacade.clients.whop.model.DuplicateAdCampaign;
import io.github.adfacade.clients.whop.model.LaunchStatus;
import io.github.adfacade.clients.whop.model.PageInfo;
import io.github.adfacade.clients.whop.model.SortDirection;
import io.github.adfacade.clients.whop.model.SortKey;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.Violations;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The native generation. The version travels as a header that the signer sets, so it is null in every call. */
final class NativeService extends WhopService {

    private static final Set<Capability> CAPABILITIES = EnumSet.of(
            Capability.GET,
            Capability.LIST,
            Capability.CREATE,
            Capability.UPDATE,
            Capability.PAUSE,
            Capability.RESUME,
            Capability.ARCHIVE,
            Capability.PLAN,
            Capability.UPDATE_ALL,
            Capability.LAUNCH,
            Capability.DUPLICATE,
            Capability.RETRY_PAYMENT,
            Capability.AD_GROUPS,
            Capability.ADS,
            Capability.LIST_ADS,
            Capability.OBJECTIVE,
            Capability.CLEAR_FIELD,
            Capability.DAILY_BUDGET,
            Capability.TOTAL_BUDGET,
            Capability.METRICS,
            Capability.FILTER_NAME,
            Capability.FILTER_STATUS,
            Capability.FILTER_CREATED);
    private static final int MOST_COPIES = 10;

    private final AdCampaignsApi api;
    private final AccountsApi accounts;
    private final NativeBodies bodies;
    private final NativeRules rules;
    private final NativeAds ads;

    NativeService(Connection connection, WhopSetup setup) {
        super(connection, setup, CAPABILITIES);
        this.api = connection.api(AdCampaignsApi.class);
        this.accounts = connection.api(AccountsApi.class);
        this.bodies = new NativeBodies(setup);
        this.rules = new NativeRules(setup);
        this.ads = new NativeAds(this, connection);
    }

    @Override
    Campaign read(CallScope scope, String id, StatsWindow window) {
        String from = NativeAds.from(window);
        String to = NativeAds.to(window);
        return campaign(scope, sent(scope, api.retrieveAdCampaign(id, null, from, to, null, null)), Applied.NO);
    }

    private Campaign campaign(CallScope scope, AdCampaign model, Applied applied) {
        return NativeMapping.campaign(model, own(scope, model, applied), setup.currency());
    }

    private Campaign write(CallScope scope, Call<AdCampaign> call) {
        return campaign(scope, sent(scope, call), Applied.UNKNOWN);
    }

    @Override
    protected Campaigns pages(CampaignQuery query) {
        return new PagedCampaigns<String>(provider(), cursor -> page(query, cursor));
    }

    private Page<String> page(CampaignQuery query, @Nullable String cursor) {
        WhopOptions options = WhopOptions.of(query.options());
        CallScope scope = begin("list");
        String account = options.accountId().or(setup::account).orElse(null);
        AdCampaignStatusFilter status =
                word(query.status().map(WhopStatus.NATIVE_FILTERS::get), AdCampaignStatusFilter::of);
        String name = query.name().orElse(null);
        SortKey order = word(options.text(WhopSetting.ORDER), SortKey::of);
        SortDirection direction = word(options.text(WhopSetting.DIRECTION), SortDirection::of);
        OffsetDateTime before = moment(query.createdBefore());
        OffsetDateTime after = moment(query.createdAfter());
        String from = NativeAds.from(options.statsWindow());
        String to = NativeAds.to(options.statsWindow());
        AttributionModel model = word(options.text(WhopSetting.ATTRIBUTION), AttributionModel::of);
        Integer first = query.pageSize().orElse(null);
        AdCampaignPage page = sent(
                scope,
                api.listAdCampaigns(
                        null, account, status, name, order, direction, before, after, from, to, null, model, first,
                        cursor, null, null));
        List<AdCampaign> data = requireData(scope, page.getData(), Applied.NO);
        return new Page<>(
                data.stream().map(row -> campaign(scope, row, Applied.NO)).toList(),
                next(cursor, data, page.getPageInfo()));
    }

    static @Nullable String next(@Nullable String used, List<?> data, @Nullable PageInfo info) {
        return info == null ? null : next(used, data, info.getEndCursor(), info.getHasNextPage());
    }

    private static <T> @Nullable T word(Optional<String> text, Function<String, T> of) {
        return text.map(of).orElse(null);
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> instant) {
        return instant.map(i -> i.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @Override
    protected Campaign send(CallScope scope, CampaignDraft draft) {
        String key = WhopOptions.of(draft.options()).idempotencyKey().orElse(null);
        return write(scope, api.createAdCampaign(bodies.create(draft), null, key));
    }

    /** Whether a budget, a schedule or a bid may be set depends on the campaign: only then is it read first. */
    @Override
    protected Campaign send(CallScope scope, String id, CampaignChange change) {
        Campaign current = null;
        if (NativeRules.dependsOnCampaign(change)) {
            current = read(scope, id);
            Violations violations = new Violations();
            rules.check(current, change, violations);
            violations.throwIfAny(provider(), scope.operation());
        }
        return write(scope, api.updateAdCampaign(id, bodies.update(current, change), null));
    }

    @Override
    protected List<PlannedRequest> requests(Campaign current, CampaignChange change) {
        return List.of(planned(api.updateAdCampaign(current.id(), bodies.update(current, change), null)));
    }

    @Override
    protected Campaign sendPause(CallScope scope, String id) {
        return unlessAlready("paused", scope, id, () -> write(scope, api.pauseAdCampaign(id, null, null)));
    }

    @Override
    protected Campaign sendResume(CallScope scope, String id) {
        return unlessAlready("active", scope, id, () -> write(scope, api.unpauseAdCampaign(id, null, null)));
    }

    @Override
    public Campaign launch(String id) {
        checkIdOf("launch", id);
        CallScope scope = begin("launch");
        UpdateAdCampaign body = new UpdateAdCampaign().setStatus(LaunchStatus.ACTIVE);
        return unlessAlready("active", scope, id, () -> write(scope, api.updateAdCampaign(id, body, null)));
    }

    /** The answer is {@code true}, an object or nothing at all; a campaign that a lost first attempt removed is not found. */
    @Override
    protected void sendArchive(CallScope scope, String id) {
        try {
            exchange().sendForMaybe(scope, api.deleteAdCampaign(id, null)).ifPresent(answer -> {
                if (Boolean.FALSE.equals(answer.getDeleted())) {
                    throw Answers.unreadable(scope, "the network says that it did not delete", Applied.UNKNOWN);
                }
            });
        } catch (NotFoundException gone) {
            if (gone.applied() != Applied.UNKNOWN) {
                throw gone;
            }
        }
    }

    @Override
    public List<Campaign> duplicate(String id, int count, boolean preserveEngagement) {
        Violations violations = new Violations();
        checkId(id, violations);
        violations.require(count >= 1 && count <= MOST_COPIES, "count", "must be 1 to " + MOST_COPIES, count);
        violations.throwIfAny(provider(), "duplicate");
        CallScope scope = begin("duplicate");
        DuplicateAdCampaign body = new DuplicateAdCampaign().setCount(count).setPreserveEngagement(preserveEngagement);
        List<AdCampaign> copies = requireData(
                scope,
                exchange()
                        .send(scope, api.duplicateAdCampaign(id, body, null, null))
                        .getData(),
                Applied.UNKNOWN);
        return copies.stream()
                .map(copy -> campaign(scope, copy, Applied.UNKNOWN))
                .toList();
    }

    @Override
    @SuppressWarnings("deprecation") // the network retired it at a version that need not be the one in use
    public Campaign retryPayment(String id) {
        checkIdOf("retryPayment", id);
        CallScope scope = begin("retryPayment");
        return write(scope, api.retryAdCampaignPayment(id, null, null));
    }

    @Override
    public void retryAccountPayments(String accountId) {
        checkIdOf("retryAccountPayments", accountId);
        CallScope scope = begin("retryAccountPayments");
        exchange().sendForMaybe(scope, accounts.retryAccountAdsPayment(accountId, null, null));
    }

    @Override
    public Ads ads() {
        return ads;
    }

    @Override
    public AdGroups adGroups() {
        return ads.groups();
    }

    @Override
    protected void check(CampaignQuery query, Violations violations) {
        rules.check(query, violations);
    }

    @Override
    protected void check(CampaignDraft draft, Violations violations) {
        rules.check(draft, violations);
    }

    @Override
    protected void check(CampaignChange change, Violations violations) {
        rules.check(change, violations);
    }

    @Override
    protected void check(Campaign current, CampaignChange change, Violations violations) {
        rules.check(current, change, violations);
    }
}
