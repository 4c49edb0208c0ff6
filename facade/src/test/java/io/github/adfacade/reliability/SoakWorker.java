package io.github.adfacade.reliability;

import io.github.adfacade.Applied;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.walmart.UpdateMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** One thread: leads campaigns of its own from creation to removal and remembers what the networks must hold of them. */
final class SoakWorker implements Runnable {

    /**
     * What is believed of one campaign.
     *
     * @param certain false once a call ended without knowing
     */
    record Belief(Network network, String id, String created, String name, boolean gone, boolean certain) {}

    private final SoakServices services;
    private final Sandbox sandbox;
    private final SoakTally tally;
    private final Random random;
    private final long seed;
    private final int calls;
    private final List<Belief> beliefs = new ArrayList<>();
    private final List<String> lostCreations = new ArrayList<>();
    private int made;
    private int named;

    SoakWorker(SoakServices services, Sandbox sandbox, SoakTally tally, long seed, int calls) {
        this.services = services;
        this.sandbox = sandbox;
        this.tally = tally;
        this.random = new Random(seed);
        this.seed = seed;
        this.calls = calls;
    }

    List<Belief> beliefs() {
        return beliefs;
    }

    /** Names of campaigns of which nobody knows whether they were made. */
    List<String> lostCreations() {
        return lostCreations;
    }

    @Override
    public void run() {
        while (made < calls) {
            switch (random.nextInt(3)) {
                case 0 -> new Life(Network.WHOP, services.whop, whopDraft(nextName())).lead(this::onWhop);
                case 1 -> new Life(Network.TOPSORT, services.topsort, topsortDraft(nextName())).lead(this::onTopsort);
                default -> new Life(Network.WALMART, services.walmart, walmartDraft(nextName())).lead(this::onWalmart);
            }
        }
    }

    private String nextName() {
        return "soak " + seed + " " + ++named;
    }

    private static CampaignDraft whopDraft(String name) {
        return CampaignDraft.builder(name)
                .objective(Objective.SALES)
                .budget(Budget.daily(Money.of("20", "USD")))
                .build();
    }

    private static CampaignDraft topsortDraft(String name) {
        return CampaignDraft.builder(name)
                .network(new CampaignCreate()
                        .setCampaignType(CampaignType.MANUAL)
                        .setBids(List.of(new BidCreate()
                                .setTarget(new BidTarget()
                                        .setType(BidTargetType.PRODUCT)
                                        .setId("sku-1"))
                                .setAmount(Amount.of("0.45")))))
                .build();
    }

    private CampaignDraft walmartDraft(String name) {
        Instant start = sandbox.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(24L * 5 + 20));
        return CampaignDraft.builder(name)
                .objective(Objective.AWARENESS)
                .budget(Budget.daily(Money.of("25", "USD")))
                .start(start)
                .end(start.plus(Duration.ofDays(10)))
                .build();
    }

    private void onWhop(Life life) {
        life.expect(() -> services.whop.launch(life.id));
        life.expect(() -> services.whop.pause(life.id));
        life.expect(() -> services.whop.resume(life.id));
        life.rename(name -> services.whop.update(
                life.id, CampaignChange.builder().name(name).build()));
        life.call(() -> services.whop.ads().list(life.id).toList());
        life.batch();
    }

    private void onTopsort(Life life) {
        life.expect(() -> services.topsort.pause(life.id));
        life.rename(name -> services.topsort.update(
                life.id, CampaignChange.builder().name(name).build()));
        life.expect(() -> services.topsort.resume(life.id));
        life.call(() -> services.topsort.bids(life.id).list());
        life.batch();
    }

    private void onWalmart(Life life) {
        life.rename(name -> services.walmart.update(
                life.id, CampaignChange.builder().name(name).build()));
        life.rename(name -> services.walmart
                .by(UpdateMode.READ_MERGE_WRITE)
                .update(life.id, CampaignChange.builder().name(name).build()));
        life.rename(name -> services.walmart.replace(life.id, walmartDraft(name)));
        life.batch();
        life.call(() -> {
            services.walmart.archive(life.id);
            return life.id;
        });
        life.expect(() -> services.walmart.unarchive(life.id));
    }

    /** A way to give a campaign another name. */
    private interface Rename {
        Campaign to(String name);
    }

    /** One campaign's life. */
    private final class Life {

        private final Network network;
        private final CampaignService service;
        private final CampaignDraft draft;
        private String id = "";
        private String name;
        private boolean gone;
        private boolean certain = true;

        Life(Network network, CampaignService service, CampaignDraft draft) {
            this.network = network;
            this.service = service;
            this.draft = draft;
            this.name = draft.name();
        }

        void lead(java.util.function.Consumer<Life> course) {
            Optional<Campaign> created = call(() -> service.create(draft));
            if (created.isEmpty()) {
                if (!certain) {
                    lostCreations.add(draft.name());
                }
                return;
            }
            id = created.get().id();
            require(created.get().name().equals(name), "was created as " + created.get());
            expect(() -> service.get(id));
            course.accept(this);
            call(() -> service.plan(id, CampaignChange.builder().name("planned").build()));
            gone = call(() -> {
                        service.archive(id);
                        return id;
                    })
                    .isPresent();
            beliefs.add(new Belief(network, id, draft.name(), name, gone, certain));
        }

        void expect(Supplier<Campaign> act) {
            call(act)
                    .ifPresent(campaign -> require(
                            campaign.id().equals(id)
                                    && (!certain || campaign.name().equals(name)),
                            "is " + campaign));
        }

        void rename(Rename how) {
            String wanted = nextName();
            Optional<Campaign> renamed = call(() -> how.to(wanted));
            renamed.ifPresent(campaign -> {
                name = wanted;
                require(campaign.name().equals(wanted), "should be " + wanted + ", is " + campaign);
            });
        }

        void batch() {
            String wanted = nextName();
            CampaignUpdate update =
                    new CampaignUpdate(id, CampaignChange.builder().name(wanted).build());
            call(() -> {
                service.updateAll(List.of(update)).outcomes().get(0).error().ifPresent(e -> {
                    throw e;
                });
                name = wanted;
                return id;
            });
        }

        /** The result, unless the call failed; a failure that leaves the outcome open ends all certainty about it. */
        <T> Optional<T> call(Supplier<T> act) {
            made++;
            tally.call();
            try {
                return Optional.of(act.get());
            } catch (CampaignException e) {
                tally.failure(e.applied());
                if (e.applied() != Applied.NO) {
                    certain = false;
                } else if (!e.retryable() && certain) {
                    tally.complain(network + " " + draft.name() + ": " + e);
                }
                return Optional.empty();
            } catch (RuntimeException | Error e) {
                tally.complain(network + " " + draft.name() + ": not a CampaignException: " + e);
                return Optional.empty();
            }
        }

        private void require(boolean holds, String complaint) {
            if (!holds) {
                tally.complain(network + " " + id + " " + name + " " + complaint);
            }
        }
    }
}
