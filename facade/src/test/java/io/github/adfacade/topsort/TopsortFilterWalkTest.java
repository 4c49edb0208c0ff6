package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists narrowed by review, by a common status or by vendor, whose campaigns are acted on while they are read: each is visited
 * once. A review can be answered and asked for anew by an update; the vendor of a campaign is fixed, so there it is
 * archiving that moves the rows.
 */
class TopsortFilterWalkTest extends TopsortHarness {

    private enum Filter {
        PENDING(ReviewStatus.PENDING, true, query -> query.network(reviewed(ReviewStatus.PENDING))),
        REJECTED(ReviewStatus.REJECTED, true, query -> query.network(reviewed(ReviewStatus.REJECTED))),
        // The network narrows by its own word; what ours does not fit is left out on arrival.
        STATUS_PENDING_REVIEW(ReviewStatus.PENDING, true, query -> query.status(CampaignStatus.PENDING_REVIEW)),
        STATUS_REJECTED(ReviewStatus.REJECTED, true, query -> query.status(CampaignStatus.REJECTED)),
        STATUS_ACTIVE(null, true, query -> query.status(CampaignStatus.ACTIVE)),
        STATUS_PAUSED(null, false, query -> query.status(CampaignStatus.PAUSED)),
        OTHER_VENDOR(null, true, query -> query),
        MARKETPLACE(null, true, query -> query);

        private final @Nullable ReviewStatus review;
        private final boolean active;
        private final UnaryOperator<CampaignQuery.Builder> filter;

        Filter(@Nullable ReviewStatus review, boolean active, UnaryOperator<CampaignQuery.Builder> filter) {
            this.review = review;
            this.active = active;
            this.filter = filter;
        }

        private static ListCampaignsParams reviewed(ReviewStatus status) {
            return new ListCampaignsParams().setStatus(status);
        }

        CampaignQuery query(int page) {
            return filter.apply(CampaignQuery.builder().pageSize(page)).build();
        }

        /** A campaign that this finds. */
        CampaignDraft fitting(String name) {
            CampaignCreate own = manual().setIsActive(active);
            if (review != null) {
                own.setAdFormat(CreatableAdFormat.BANNER)
                        .setBids(List.of(bannerBid()))
                        .setStatus(review);
            }
            return CampaignDraft.builder(name).network(own).build();
        }

        /** One that this does not find, unless it finds all. */
        CampaignDraft unfitting(String name) {
            CampaignCreate own = manual().setIsActive(!active);
            return CampaignDraft.builder(name).network(own).build();
        }
    }

    private enum Act {
        NOTHING,
        ARCHIVE,
        SWITCH,
        REVIEW,
        REVIEW_AND_BACK,
        RENAME
    }

    static Stream<Arguments> walks() {
        return Stream.of(Filter.values())
                .flatMap(filter -> Stream.of(Act.values())
                        .filter(act -> filter.review != null || (act != Act.REVIEW && act != Act.REVIEW_AND_BACK))
                        .flatMap(act -> Stream.of(1, 10, 100)
                                .flatMap(page -> Stream.of(false, true)
                                        .map(others -> Arguments.of(filter, act, page, others)))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachIsVisitedOnceWhateverIsDoneToIt(Filter filter, Act act, int page, boolean others) {
        int count = page == 100 ? 115 : page == 10 ? 23 : 5;
        TopsortCampaignService maker = filter == Filter.OTHER_VENDOR
                ? topsort.ofVendor(sandbox.topsort().otherVendorId())
                : topsort;
        TopsortCampaignService service = filter == Filter.MARKETPLACE ? topsort.ofWholeMarketplace() : maker;
        make(maker, filter, count);
        Set<String> certain = new HashSet<>(
                service.list(filter.query(100)).stream().map(Campaign::id).toList());
        assertThat(certain).hasSizeGreaterThanOrEqualTo(count);
        List<String> removable = new ArrayList<>(certain);
        List<String> visited = new ArrayList<>();
        try (TopsortCampaignService another = builder().random(new Random(11)).build()) {
            for (List<Campaign> campaigns : service.list(filter.query(page)).pages()) {
                campaigns.forEach(campaign -> {
                    visited.add(campaign.id());
                    act(act, campaign);
                });
                if (others && removable.size() > 4 && visited.size() < 40) {
                    // One that was visited or not, and a new one.
                    String gone = removable.remove(removable.size() / 2);
                    if (exists(gone)) {
                        another.archive(gone);
                    }
                    certain.remove(gone);
                    another.create(filter.fitting("Another's " + visited.size()));
                }
            }
        }

        assertThat(visited).doesNotHaveDuplicates().containsAll(certain);
        if (!others) {
            assertThat(visited).hasSameSizeAs(certain);
        }
    }

    private boolean exists(String id) {
        return sandbox.topsort().campaignIds().contains(id);
    }

    private void act(Act act, Campaign campaign) {
        String id = campaign.id();
        if (!exists(id)) {
            return;
        }
        switch (act) {
            case NOTHING -> {}
            case ARCHIVE -> topsort.archive(id);
            case SWITCH -> {
                if (campaign.raw().get("isActive").getAsBoolean()) {
                    topsort.pause(id);
                } else {
                    topsort.resume(id);
                }
            }
            case REVIEW -> review(id, ReviewStatus.APPROVED);
            case REVIEW_AND_BACK -> {
                review(id, ReviewStatus.APPROVED);
                review(id, ReviewStatus.of(campaign.raw().get("status").getAsString()));
            }
            case RENAME ->
                topsort.update(id, CampaignChange.builder().name("Renamed").build());
        }
    }

    private void review(String id, ReviewStatus status) {
        topsort.update(
                id,
                CampaignChange.builder()
                        .network(new CampaignUpdate().setStatus(status))
                        .build());
    }

    /** One in five does not fit; up to four are made at one moment. */
    private void make(TopsortCampaignService maker, Filter filter, int count) {
        for (int i = 0; i < count; i++) {
            maker.create(filter.fitting("Campaign " + i));
            if (i % 4 == 0) {
                maker.create(filter.unfitting("Beside " + i));
                sandbox.advance(Duration.ofSeconds(1));
            }
        }
    }
}
