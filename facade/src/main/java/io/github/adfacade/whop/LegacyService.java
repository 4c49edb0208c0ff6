package io.github.adfacade.whop;

import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.whop.model.Ad;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi.RetrieveAdCampaignParams;
import io.github.adfacade.clients.whoplegacy.AdsApi;
import io.github.adfacade.clients.whoplegacy.AdsApi.RetrieveAdParams;
import io.github.adfacade.clients.whoplegacy.model.AdCampaign;
import io.github.adfacade.clients.whoplegacy.model.PageInfo;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Network;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.RawJson;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.internal.reports.WhopLegacyReports;
import io.github.adfacade.reports.Reports;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The older generation. */
final class LegacyService extends WhopService<ClientModel, UpdateAdCampaign, ListAdCampaignsParams, AdCampaign> {

    private static final Set<Capability> OPERATIONS = EnumSet.of(
            Capability.ADS,
            Capability.METRICS,
            Capability.REPORTS_BY_DAY,
            Capability.REPORTS_BY_HOUR,
            Capability.LIVE_REPORTS);

    private final AdCampaignsApi api;

    LegacyService(Connection connection, Setup setup) {
        super(
                new Network<>(
                        Provider.WHOP,
                        setup.currency(),
                        LegacyTable.in(setup.zone()),
                        OPERATIONS,
                        () -> {
                            throw refusal("create", Capability.CREATE);
                        },
                        UpdateAdCampaign::new,
                        ListAdCampaignsParams::new),
                connection,
                setup);
        this.api = connection.api(AdCampaignsApi.class);
    }

    @Override
    public WhopCampaignService with(CallOptions options) {
        return new LegacyService(connection(options), setup);
    }

    @Override
    AdCampaign read(CallScope scope, String id, StatsWindow window) {
        var params = new RetrieveAdCampaignParams();
        window.say(Values::utc, params::setStatsFrom, params::setStatsTo);
        return exchange().send(scope, api.retrieveAdCampaign(id, params), this::own);
    }

    /** This generation's lists of ads are not spoken here. */
    @Override
    Ad readAd(CallScope scope, String id, StatsWindow window) {
        var params = new RetrieveAdParams();
        window.say(Values::utc, params::setStatsFrom, params::setStatsTo);
        var call = connection().api(AdsApi.class).retrieveAd(id, params);
        return exchange().send(scope, call, sent -> own(gson().fromJson(RawJson.of(gson(), sent), Ad.class)));
    }

    @Override
    @Nullable
    String idOrNull(@Nullable AdCampaign sent) {
        return Values.idOrNull(sent, AdCampaign::getId, "id");
    }

    @Override
    boolean isOwn(AdCampaign sent) {
        return sent.hasConfig() || sent.hasDailyBudget() || sent.hasClicksCount();
    }

    @Override
    protected Campaign.Builder begin(AdCampaign sent) {
        String status = Values.word(sent.getStatus());
        return Campaign.builder(Provider.WHOP, Values.id(sent, AdCampaign::getId, "id"))
                .status(WhopStatus.of(status, null, false), status)
                .metrics(LegacyTable.metrics(sent))
                .createdAt(Values.instant(sent.getCreatedAt()))
                .updatedAt(Values.instant(sent.getUpdatedAt()));
    }

    @Override
    protected Campaigns pages(CampaignQuery query, ListAdCampaignsParams params) {
        if (params.getCompanyId() == null) {
            params.setCompanyId(setup.accountId());
        }
        return PagedCampaigns.in(
                provider(),
                () -> new PagedCampaigns.Reading<Campaign, String>(
                        cursor -> page(cursor == null ? params : params.copy().setAfter(cursor)),
                        connection()::writes));
    }

    @Override
    public Reports reports() {
        return new WhopLegacyReports(this, connection(), setup.currency(), setup.accountId(), setup.clock());
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
    protected AdCampaign change(CallScope scope, String id, UpdateAdCampaign body) {
        return write(scope, api.updateAdCampaign(id, body), id);
    }

    @Override
    protected List<PlannedRequest> requests(AdCampaign current, UpdateAdCampaign body) {
        return List.of(planned(api.updateAdCampaign(Values.id(current, "id"), body)));
    }

    @Override
    protected AdCampaign pause(CallScope scope, String id) {
        return unlessAlready("paused", scope, id, () -> write(scope, api.pauseAdCampaign(id), id));
    }

    @Override
    protected AdCampaign resume(CallScope scope, String id) {
        return unlessAlready("active", scope, id, () -> write(scope, api.unpauseAdCampaign(id), id));
    }

    /** The printed sample of a request holds no code, so the schema takes any text. */
    @Override
    protected void complete(String id, UpdateAdCampaign body, Violations violations) {
        List<String> codes = Objects.requireNonNullElse(body.getTargetCountryCodes(), List.of());
        violations.require(
                codes.stream().allMatch(code -> code != null && code.matches("[A-Z]{2,3}")),
                "target_country_codes",
                "must be ISO 3166 country codes",
                codes);
    }
}
