package io.github.adfacade.whop;

import io.github.adfacade.Capability;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.whop.AdGroupsApi;
import io.github.adfacade.clients.whop.AdGroupsApi.ListAdGroupsParams;
import io.github.adfacade.clients.whop.AdGroupsApi.RetrieveAdGroupParams;
import io.github.adfacade.clients.whop.AdsApi;
import io.github.adfacade.clients.whop.AdsApi.ListAdsParams;
import io.github.adfacade.clients.whop.model.Ad;
import io.github.adfacade.clients.whop.model.AdGroup;
import io.github.adfacade.clients.whop.model.PageInfo;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.PageSource;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.Values;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Ads and ad groups; lists are those of the native generation. */
record WhopAds(WhopService<?, ?, ?, ?> service, Connection connection, Exchange exchange) implements Ads {

    @Override
    public Ad get(String id, StatsWindow window) {
        return service.readAd(service.on(Capability.ADS, "ads.get", id), id, window);
    }

    @Override
    public Stream<Ad> list(String campaignId, StatsWindow window) {
        return list(campaignId, window, new ListAdsParams().setAdCampaignId(campaignId));
    }

    @Override
    public Stream<Ad> listOfAdGroup(String adGroupId, StatsWindow window) {
        return list(adGroupId, window, new ListAdsParams().setAdGroupId(adGroupId));
    }

    private Stream<Ad> list(String parent, StatsWindow window, ListAdsParams params) {
        params.setAccountId(service.setup.accountId());
        window.say(Instant::toString, params::setStatsFrom, params::setStatsTo);
        return walk(
                "ads.list",
                Ad::getId,
                cursor -> exchange.send(
                        service.on(Capability.LIST_ADS, "ads.list", parent),
                        connection.api(AdsApi.class).listAds(params.copy().setAfter(cursor)),
                        page -> {
                            List<Ad> ads = WhopService.data(page.getData());
                            ads.stream().filter(Objects::nonNull).forEach(service::own);
                            return page(ads, cursor, page.getPageInfo());
                        }));
    }

    AdGroups groups() {
        AdGroupsApi groups = connection.api(AdGroupsApi.class);
        return new AdGroups() {
            @Override
            public AdGroup get(String id, StatsWindow window) {
                var params = new RetrieveAdGroupParams();
                window.say(Instant::toString, params::setStatsFrom, params::setStatsTo);
                CallScope scope = service.on(Capability.AD_GROUPS, "adGroups.get", id);
                return exchange.send(scope, groups.retrieveAdGroup(id, params), sent -> {
                    Values.id(sent, "id");
                    return sent;
                });
            }

            @Override
            public Stream<AdGroup> list(String campaignId, StatsWindow window) {
                var params = new ListAdGroupsParams()
                        .setAccountId(service.setup.accountId())
                        .setAdCampaignId(campaignId);
                window.say(Instant::toString, params::setStatsFrom, params::setStatsTo);
                return walk(
                        "adGroups.list",
                        AdGroup::getId,
                        cursor -> exchange.send(
                                service.on(Capability.AD_GROUPS, "adGroups.list", campaignId),
                                groups.listAdGroups(params.copy().setAfter(cursor)),
                                page -> page(WhopService.data(page.getData()), cursor, page.getPageInfo())));
            }
        };
    }

    private static <T> Page<T, String> page(List<T> items, @Nullable String used, @Nullable PageInfo sent) {
        PageInfo info = Objects.requireNonNullElseGet(sent, PageInfo::new);
        return WhopService.page(items, 0, used, info.getEndCursor(), info.getHasNextPage());
    }

    /** The first page is read at once, the next ones as the stream reaches them. */
    private <T> Stream<T> walk(String operation, Function<T, @Nullable String> id, PageSource<T, String> pages) {
        Iterator<List<T>> walk = PagedCampaigns.walk(
                Provider.WHOP, operation, new PagedCampaigns.Reading<>(pages, connection::writes), id);
        boolean any = walk.hasNext();
        return any
                ? StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, 0), false)
                        .flatMap(List::stream)
                : Stream.empty();
    }
}
