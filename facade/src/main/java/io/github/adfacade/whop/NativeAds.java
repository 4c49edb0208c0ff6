package io.github.adfacade.whop;

import com.google.gson.JsonObject;
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
    private final NativeMapping mapping;

    NativeAds(NativeService service, Connection connection, NativeMapping mapping) {
        this.service = service;
        this.ads = connection.api(AdsApi.class);
        this.groups = connection.api(AdGroupsApi.class);
        this.mapping = mapping;
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
        return ads(campaignId, null, window);
    }

    @Override
    public Stream<Ad> listOfAdGroup(String adGroupId, StatsWindow window) {
        return ads(null, adGroupId, window);
    }

    private Stream<Ad> ads(@Nullable String campaignId, @Nullable String groupId, StatsWindow window) {
        return walk(cursor -> {
            CallScope scope = service.open("ads.list", Objects.requireNonNullElse(campaignId, groupId));
            AdPage page = service.sent(
                    scope,
                    ads.listAds(
                            null,
                            service.setup.accountId(),
                            campaignId,
                            null,
                            groupId,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            from(window),
                            to(window),
                            null,
                            null,
                            null,
                            cursor,
                            null,
                            null));
            List<io.github.adfacade.clients.whop.model.Ad> data =
                    WhopService.requireData(scope, page.getData(), Applied.NO);
            return new Page<>(
                    data.stream().map(model -> ad(scope, model)).toList(),
                    NativeService.next(cursor, data, page.getPageInfo()));
        });
    }

    private Ad ad(CallScope scope, io.github.adfacade.clients.whop.model.Ad model) {
        JsonObject raw = service.json(model);
        WhopService.requireId(scope, raw, Applied.NO);
        return mapping.ad(model, raw);
    }

    AdGroups groups() {
        return new AdGroups() {
            @Override
            public AdGroup get(String id, StatsWindow window) {
                CallScope scope = service.open("adGroups.get", id);
                return group(
                        scope,
                        service.sent(scope, groups.retrieveAdGroup(id, null, from(window), to(window), null, null)));
            }

            @Override
            public Stream<AdGroup> list(String campaignId, StatsWindow window) {
                return walk(cursor -> groupPage(campaignId, window, cursor));
            }
        };
    }

    private Page<AdGroup> groupPage(String campaignId, StatsWindow window, @Nullable String cursor) {
        CallScope scope = service.open("adGroups.list", campaignId);
        AdGroupPage page = service.sent(
                scope,
                groups.listAdGroups(
                        null,
                        service.setup.accountId(),
                        campaignId,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        from(window),
                        to(window),
                        null,
                        null,
                        null,
                        cursor,
                        null,
                        null));
        List<io.github.adfacade.clients.whop.model.AdGroup> data =
                WhopService.requireData(scope, page.getData(), Applied.NO);
        return new Page<>(
                data.stream().map(model -> group(scope, model)).toList(),
                NativeService.next(cursor, data, page.getPageInfo()));
    }

    private AdGroup group(CallScope scope, io.github.adfacade.clients.whop.model.AdGroup model) {
        JsonObject raw = service.json(model);
        WhopService.requireId(scope, raw, Applied.NO);
        return mapping.adGroup(model, raw);
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
