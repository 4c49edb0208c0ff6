package io.github.adfacade.whop;

import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi;
import io.github.adfacade.clients.whoplegacy.AdsApi;
import io.github.adfacade.clients.whoplegacy.model.AdCampaign;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignPage;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignStatus;
import io.github.adfacade.clients.whoplegacy.model.PageInfo;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The legacy generation. The version travels as a header that the signer sets, so it is null in every call. */
final class LegacyService extends WhopService {

    private static final Set<Capability> CAPABILITIES = EnumSet.of(
            Capability.GET,
            Capability.LIST,
            Capability.UPDATE,
            Capability.PAUSE,
            Capability.RESUME,
            Capability.PLAN,
            Capability.UPDATE_ALL,
            Capability.ADS,
            Capability.READ_SCHEDULE,
            Capability.DAILY_BUDGET,
            Capability.METRICS,
            Capability.FILTER_NAME,
            Capability.FILTER_STATUS,
            Capability.FILTER_CREATED);

    private final AdCampaignsApi api;
    private final Ads ads;

    LegacyService(Connection connection, WhopSetup setup) {
        super(connection, setup, CAPABILITIES);
        this.api = connection.api(AdCampaignsApi.class);
        this.ads = new SingleAds(connection.api(AdsApi.class));
    }

    @Override
    Campaign read(CallScope scope, String id, StatsWindow window) {
        return campaign(
                scope,
                sent(scope, api.retrieveAdCampaign(id, null, moment(window.from()), moment(window.to()))),
                Applied.NO);
    }

    private Campaign campaign(CallScope scope, AdCampaign model, Applied applied) {
        return LegacyMapping.campaign(model, own(scope, model, applied));
    }

    private Campaign write(CallScope scope, Call<AdCampaign> call) {
        return campaign(scope, sent(scope, call), Applied.UNKNOWN);
    }

    @Override
    protected Campaigns pages(CampaignQuery query) {
        return new PagedCampaigns<String>(provider(), cursor -> page(query, cursor));
    }

    private Page<String> page(CampaignQuery query, @Nullable String cursor) {
        StatsWindow window = WhopOptions.of(query.options()).statsWindow();
        CallScope scope = begin("list");
        AdCampaignPage page = sent(
                scope,
                api.listAdCampaigns(
                        null,
                        setup.accountId(),
                        query.status()
                                .map(WhopStatus.LEGACY_FILTERS::get)
                                .map(AdCampaignStatus::of)
                                .orElse(null),
                        query.name().orElse(null),
                        moment(query.createdBefore()),
                        moment(query.createdAfter()),
                        moment(window.from()),
                        moment(window.to()),
                        query.pageSize().orElse(null),
                        cursor,
                        null,
                        null));
        List<AdCampaign> data = requireData(scope, page.getData(), Applied.NO);
        PageInfo info = page.getPageInfo();
        return new Page<>(
                data.stream().map(model -> campaign(scope, model, Applied.NO)).toList(),
                info == null ? null : next(cursor, data, info.getEndCursor(), info.getHasNextPage()));
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> instant) {
        return instant.map(i -> i.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @Override
    protected Campaign send(CallScope scope, String id, CampaignChange change) {
        return write(scope, api.updateAdCampaign(id, LegacyRequests.body(change), null));
    }

    @Override
    protected List<PlannedRequest> requests(Campaign current, CampaignChange change) {
        return List.of(planned(api.updateAdCampaign(current.id(), LegacyRequests.body(change), null)));
    }

    @Override
    protected Campaign sendPause(CallScope scope, String id) {
        return unlessAlready("paused", scope, id, () -> write(scope, api.pauseAdCampaign(id, null)));
    }

    @Override
    protected Campaign sendResume(CallScope scope, String id) {
        return unlessAlready("active", scope, id, () -> write(scope, api.unpauseAdCampaign(id, null)));
    }

    @Override
    protected void check(CampaignQuery query, Violations violations) {
        LegacyRequests.check(query, violations);
    }

    @Override
    protected void check(CampaignChange change, Violations violations) {
        LegacyRequests.check(change, violations);
    }

    @Override
    protected void check(Campaign current, CampaignChange change, Violations violations) {
        // No rule of this generation depends on the campaign as it stands.
    }

    @Override
    public Ads ads() {
        return ads;
    }

    /** Ads one by one; this generation's lists are not spoken here. */
    private final class SingleAds implements Ads {

        private final AdsApi api;

        SingleAds(AdsApi api) {
            this.api = api;
        }

        @Override
        public Ad get(String id, StatsWindow window) {
            CallScope scope = open("ads.get", id);
            var call = api.retrieveAd(id, null, moment(window.from()), moment(window.to()));
            return Readings.ad(ownAd(scope, sent(scope, call)), Readings.USD);
        }

        @Override
        public Stream<Ad> list(String campaignId, StatsWindow window) {
            throw refusal("ads.list", Capability.LIST_ADS);
        }

        @Override
        public Stream<Ad> listOfAdGroup(String adGroupId, StatsWindow window) {
            throw refusal("ads.list", Capability.LIST_ADS);
        }
    }
}
