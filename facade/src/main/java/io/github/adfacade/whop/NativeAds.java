package io.github.adfacade.whop;

import io.github.adfacade.Applied;
import io.github.adfacade.clients.whop.AdGroupsApi;
import io.github.adfacade.clients.whop.AdsApi;
import io.github.adfacade.clients.whop.model.AdGroupPage;
import io.github.adfacade.clients.whop.model.AdPage;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ads and ad groups of the native generation. */
final class NativeAds implements Ads {

    private final NativeService service;
    private final AdsApi ads;
    private final AdGroupsApi groups;

    NativeAds(NativeService service, Connection connection) {
        this.service = service;
        this.ads = connection.api(AdsApi.class);
        this.groups = connection.api(AdGroupsApi.class);
    }

    /** A page of either. */
    private record Page<T>(List<T> items, @Nullable String next) {}

    @Override
    public Ad get(String id, StatsWindow window) {
        CallScope scope = service.open("ads.get", id);
        return ad(scope, service.sent(scope, ads.retrieveAd(id, null, from(window), to(window), null, null)));
    }

    @Override
    public Stream<Ad> list(String campaignId, StatsWindow window) {
        return walk(cursor -> page(campaignId, null, window, cursor));
    }

    @Override
    public Stream<Ad> listOfAdGroup(String adGroupId, StatsWindow window) {
        return walk(cursor -> page(null, adGroupId, window, cursor));
    }

    private Page<Ad> page(
            @Nullable String campaign, @Nullable String group, StatsWindow window, @Nullable String cursor) {
        CallScope scope = service.open("ads.list", campaign == null ? String.valueOf(group) : campaign);
        String account = service.setup.accountId();
        String from = from(window);
        String to = to(window);
        var call = ads.listAds(
                null, account, campaign, null, group, null, null, null, null, null, null, null, from, to, null, null,
                null, cursor, null, null);
        AdPage page = service.sent(scope, call);
        List<?> data = WhopService.requireData(scope, page.getData(), Applied.NO);
        return new Page<>(
                data.stream().map(model -> ad(scope, model)).toList(),
                NativeService.next(cursor, data, page.getPageInfo()));
    }

    private Ad ad(CallScope scope, Object model) {
        return Readings.ad(service.ownAd(scope, model), service.setup.currency());
    }

    AdGroups groups() {
        return new AdGroups() {
            @Override
            public AdGroup get(String id, StatsWindow window) {
                CallScope scope = service.open("adGroups.get", id);
                var call = groups.retrieveAdGroup(id, null, from(window), to(window), null, null);
                return group(scope, service.sent(scope, call));
            }

            @Override
            public Stream<AdGroup> list(String campaignId, StatsWindow window) {
                return walk(cursor -> groupPage(campaignId, window, cursor));
            }
        };
    }

    private Page<AdGroup> groupPage(String campaign, StatsWindow window, @Nullable String cursor) {
        CallScope scope = service.open("adGroups.list", campaign);
        String account = service.setup.accountId();
        String from = from(window);
        String to = to(window);
        var call = groups.listAdGroups(
                null, account, campaign, null, null, null, null, null, null, null, from, to, null, null, null, cursor,
                null, null);
        AdGroupPage page = service.sent(scope, call);
        List<?> data = WhopService.requireData(scope, page.getData(), Applied.NO);
        return new Page<>(
                data.stream().map(model -> group(scope, model)).toList(),
                NativeService.next(cursor, data, page.getPageInfo()));
    }

    private AdGroup group(CallScope scope, Object model) {
        return Readings.adGroup(service.identified(scope, model, Applied.NO), service.setup.currency());
    }

    /** The first page is read at once, the next ones as the stream reaches them. */
    private static <T> Stream<T> walk(Function<@Nullable String, Page<T>> pages) {
        return Stream.iterate(
                        pages.apply(null),
                        Objects::nonNull,
                        page -> page.next() == null ? null : pages.apply(page.next()))
                .flatMap(page -> page.items().stream());
    }

    static @Nullable String from(StatsWindow window) {
        return window.from().map(Instant::toString).orElse(null);
    }

    static @Nullable String to(StatsWindow window) {
        return window.to().map(Instant::toString).orElse(null);
    }
}
