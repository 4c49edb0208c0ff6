package io.github.adfacade.whop;

import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.AdCampaignsApi.RetrieveAdCampaignParams;
import io.github.adfacade.clients.whop.AdsApi;
import io.github.adfacade.clients.whop.AdsApi.RetrieveAdParams;
import io.github.adfacade.clients.whop.model.Ad;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.CreatablePlatform;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.DuplicateAdCampaign;
import io.github.adfacade.clients.whop.model.LaunchStatus;
import io.github.adfacade.clients.whop.model.PageInfo;
import io.github.adfacade.clients.whop.model.SortKey;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Network;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.internal.reports.WhopReports;
import io.github.adfacade.reports.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The native generation. */
final class NativeService extends WhopService<CreateAdCampaign, UpdateAdCampaign, ListAdCampaignsParams, AdCampaign> {

    private static final Set<Capability> OPERATIONS = EnumSet.of(
            Capability.CREATE,
            Capability.ARCHIVE,
            Capability.IDEMPOTENCY_KEY,
            Capability.LAUNCH,
            Capability.DUPLICATE,
            Capability.RETRY_PAYMENT,
            Capability.AD_GROUPS,
            Capability.ADS,
            Capability.LIST_ADS,
            Capability.METRICS,
            Capability.REPORTS_BY_DAY,
            Capability.LIVE_REPORTS);

    private static final int MOST_IN_PAGE = 100;

    /** How far the network's clock may be behind this one. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final AdCampaignsApi api;

    NativeService(Connection connection, Setup setup) {
        super(
                new Network<>(
                        Provider.WHOP,
                        setup.currency(),
                        WhopTables.in(setup.currency(), setup.zone()),
                        OPERATIONS,
                        CreateAdCampaign::new,
                        UpdateAdCampaign::new,
                        ListAdCampaignsParams::new),
                connection,
                setup);
        this.api = connection.api(AdCampaignsApi.class);
    }

    @Override
    public WhopCampaignService with(CallOptions options) {
        return new NativeService(connection(options), setup);
    }

    @Override
    AdCampaign read(CallScope scope, String id, StatsWindow window) {
        var params = new RetrieveAdCampaignParams();
        window.say(Instant::toString, params::setStatsFrom, params::setStatsTo);
        return exchange().send(scope, api.retrieveAdCampaign(id, params), this::own);
    }

    @Override
    Ad readAd(CallScope scope, String id, StatsWindow window) {
        var params = new RetrieveAdParams();
        window.say(Instant::toString, params::setStatsFrom, params::setStatsTo);
        return exchange().send(scope, connection().api(AdsApi.class).retrieveAd(id, params), this::own);
    }

    @Override
    @Nullable
    String idOrNull(@Nullable AdCampaign sent) {
        return Values.idOrNull(sent, AdCampaign::getId, "id");
    }

    @Override
    boolean isOwn(AdCampaign sent) {
        return sent.hasSpecialAdCategories() || sent.getBudgetOptimization() != null;
    }

    @Override
    protected Campaign.Builder begin(AdCampaign sent) {
        String status = Values.word(sent.getStatus());
        boolean issues = sent.getIssues() != null && !sent.getIssues().isEmpty();
        return Campaign.builder(Provider.WHOP, Values.id(sent, AdCampaign::getId, "id"))
                .status(WhopStatus.of(status, Values.word(sent.getDeliveryStatus()), issues), status)
                .metrics(WhopTables.metrics(sent, setup.currency()))
                .createdAt(Values.instant(sent.getCreatedAt()))
                .updatedAt(Values.instant(sent.getUpdatedAt()));
    }

    @Override
    protected Campaigns pages(CampaignQuery query, ListAdCampaignsParams params) {
        if (params.getAccountId() == null) {
            params.setAccountId(setup.accountId());
        }
        LongSupplier writes = connection()::writes;
        boolean byCreation = params.getOrder() == null || params.getOrder().equals(SortKey.CREATED_AT);
        if (byCreation && params.getAfter() == null && params.getBefore() == null && params.getLast() == null) {
            return PagedCampaigns.in(provider(), () -> {
                var window = new CreationWindow(params, this::page, writes);
                return new PagedCampaigns.Reading<>(window, window::writes);
            });
        }
        return PagedCampaigns.in(
                provider(),
                () -> new PagedCampaigns.Reading<Campaign, String>(
                        cursor -> page(cursor == null ? params : params.copy().setAfter(cursor)), writes));
    }

    @Override
    public Reports reports() {
        return new WhopReports(this, this::over, setup.clock());
    }

    /** Campaigns with their metrics over a window; no ids mean all. */
    private Stream<Campaign> over(List<String> ids, @Nullable Instant from, @Nullable Instant to) {
        StatsWindow window = new StatsWindow(from, to);
        if (!ids.isEmpty()) {
            return ids.stream().distinct().map(id -> get(id, window));
        }
        var params = new ListAdCampaignsParams();
        window.say(Instant::toString, params::setStatsFrom, params::setStatsTo);
        return list(
                CampaignQuery.builder().pageSize(MOST_IN_PAGE).network(params).build())
                .stream();
    }

    private Page<Campaign, String> page(ListAdCampaignsParams params) {
        return exchange().send(begin("list"), api.listAdCampaigns(params), page -> {
            List<AdCampaign> rows = readable(page.getData());
            PageInfo info = Objects.requireNonNullElseGet(page.getPageInfo(), PageInfo::new);
            List<AdCampaign> sent = data(page.getData());
            return page(
                    rows.stream().map(this::campaign).toList(),
                    sent.size() - rows.size(),
                    params.getAfter(),
                    info.getEndCursor(),
                    info.getHasNextPage());
        });
    }

    @Override
    protected void check(CampaignQuery query, ListAdCampaignsParams params, Violations violations) {
        checkMoment("stats_from", params.getStatsFrom(), violations);
        checkMoment("stats_to", params.getStatsTo(), violations);
    }

    private static void checkMoment(String field, @Nullable String text, Violations violations) {
        boolean good = text == null || Values.moment(text) != null;
        violations.require(good, field, "must be a date and time with offset", text);
    }

    @Override
    protected void complete(CreateAdCampaign body, Violations violations) {
        if (body.getPlatform() == null) {
            body.setPlatform(CreatablePlatform.META);
        }
        if (body.getAccountId() == null && setup.accountId() != null) {
            body.setAccountId(setup.accountId());
        }
        NativeRules.check(body, violations);
    }

    @Override
    protected AdCampaign create(CallScope scope, CreateAdCampaign body) {
        Instant began = setup.clock().instant();
        return exchange().write(scope, api.createAdCampaign(body), this::own, () -> newest(scope, body, began));
    }

    /** What was made by a creation that is answered with nothing: the newest of its title. */
    private AdCampaign newest(CallScope scope, CreateAdCampaign body, Instant began) {
        var params =
                new ListAdCampaignsParams().setAccountId(body.getAccountId()).setQuery(body.getTitle());
        return exchange()
                .send(
                        scope,
                        api.listAdCampaigns(params),
                        page -> readable(page.getData()).stream()
                                .filter(sent -> Objects.equals(sent.getTitle(), body.getTitle()))
                                .filter(sent -> sent.getCreatedAt() == null
                                        || !sent.getCreatedAt().toInstant().isBefore(began.minus(CLOCK_SKEW)))
                                .findFirst()
                                .orElseThrow(() -> new NotFoundException(
                                        Failure.of(provider(), scope.operation(), "it is not in the list yet"))));
    }

    /** Whether a budget, a schedule or a bid may be set depends on the campaign: only then is it read first. */
    @Override
    protected AdCampaign change(CallScope scope, String id, UpdateAdCampaign body) {
        if (!NativeRules.dependsOnCampaign(body)) {
            return write(scope, api.updateAdCampaign(id, body), id);
        }
        AdCampaign current = read(scope, id);
        Violations violations = new Violations();
        NativeRules.check(current, body, violations);
        violations.throwIfAny(provider(), scope.operation());
        return write(scope, api.updateAdCampaign(id, NativeRules.pruned(current, body)), id);
    }

    @Override
    protected List<PlannedRequest> requests(AdCampaign current, UpdateAdCampaign body) {
        return List.of(planned(api.updateAdCampaign(Values.id(current, "id"), NativeRules.pruned(current, body))));
    }

    @Override
    protected void check(AdCampaign current, UpdateAdCampaign body, Violations violations) {
        NativeRules.check(current, body, violations);
    }

    @Override
    protected AdCampaign pause(CallScope scope, String id) {
        return unlessAlready("paused", scope, id, () -> write(scope, api.pauseAdCampaign(id), id));
    }

    @Override
    protected AdCampaign resume(CallScope scope, String id) {
        return unlessAlready("active", scope, id, () -> write(scope, api.unpauseAdCampaign(id), id));
    }

    @Override
    public Campaign launch(String id) {
        CallScope scope = open(Capability.LAUNCH, "launch", id);
        UpdateAdCampaign body = new UpdateAdCampaign().setStatus(LaunchStatus.ACTIVE);
        return campaign(unlessAlready("active", scope, id, () -> write(scope, api.updateAdCampaign(id, body), id)));
    }

    /** The answer is {@code true}, an object or nothing at all. */
    @Override
    protected void archive(CallScope scope, String id) {
        exchange().remove(scope, api.deleteAdCampaign(id), answer -> !Boolean.FALSE.equals(answer.getDeleted()));
    }

    @Override
    public List<Campaign> duplicate(String id, int count, boolean preserveEngagement) {
        DuplicateAdCampaign body = new DuplicateAdCampaign().setCount(count).setPreserveEngagement(preserveEngagement);
        Violations violations = new Violations();
        checkId(id, violations);
        violations.addBreaches(body, setup.currency());
        violations.throwIfAny(provider(), "duplicate");
        var call = api.duplicateAdCampaign(id, body);
        return exchange()
                .send(
                        begin("duplicate"),
                        call,
                        copies -> data(copies.getData()).stream()
                                .map(copy -> campaign(own(copy)))
                                .toList());
    }

    @Override
    @SuppressWarnings("deprecation") // the network retired it at a version that need not be the one in use
    public Campaign retryPayment(String id) {
        CallScope scope = open(Capability.RETRY_PAYMENT, "retryPayment", id);
        return campaign(write(scope, api.retryAdCampaignPayment(id), id));
    }
}
