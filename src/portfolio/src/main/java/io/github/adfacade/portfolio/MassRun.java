package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ConflictException;
import io.github.adfacade.InvalidCampaignException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Carries one plan out: a bulk a service, side by side. Listeners are called by one thread at a time, guarded by its lock. */
final class MassRun {

    private final Portfolio portfolio;
    private final MassPlan plan;
    private final MassOptions options;
    private final @Nullable Outcome[] outcomes;
    private final Map<String, BulkProgress> progress = new HashMap<>();
    private @Nullable Throwable broken;
    private int done;
    private int failed;

    MassRun(Portfolio portfolio, MassPlan plan, MassOptions options) {
        this.portfolio = portfolio;
        this.plan = plan;
        this.options = options;
        this.outcomes = new Outcome[plan.items().size()];
    }

    MassResult run() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < plan.items().size(); place++) {
            places.computeIfAbsent(item(place).service(), name -> new ArrayList<>())
                    .add(place);
        }
        Map<String, CampaignService> services = new LinkedHashMap<>();
        places.keySet().forEach(name -> services.put(name, portfolio.service(name)));
        SideBySide.run("change", services, (name, service) -> runOne(service, places.getOrDefault(name, List.of())));
        List<MassResult.Result> results = new ArrayList<>();
        for (int place = 0; place < outcomes.length; place++) {
            results.add(new MassResult.Result(item(place), Objects.requireNonNull(outcomes[place])));
        }
        return new MassResult(results);
    }

    private MassItem item(int place) {
        return plan.items().get(place);
    }

    /** One service's part; answers how many items were handed to the service. */
    private int runOne(CampaignService service, List<Integer> places) {
        List<Integer> allowed = new ArrayList<>();
        for (int place : places) {
            MassItem item = item(place);
            if (item.isAllowed()) {
                allowed.add(place);
            } else {
                settle(
                        place,
                        Outcome.failure(
                                item.campaign().id(),
                                new InvalidCampaignException(
                                        item.campaign().provider(), operation(), item.violations())));
            }
        }
        List<Integer> left = options.refuseChanged() ? withoutChanged(service, allowed) : allowed;
        if (!left.isEmpty()) {
            send(service, left);
        }
        return left.size();
    }

    private List<Integer> withoutChanged(CampaignService service, List<Integer> places) {
        if (places.isEmpty()) {
            return places;
        }
        CurrentCampaigns current = CurrentCampaigns.of(
                service,
                places.stream().map(place -> item(place).campaign().id()).toList());
        List<Integer> left = new ArrayList<>();
        for (int place : places) {
            MassItem item = item(place);
            String id = item.campaign().id();
            try {
                requireUnchanged(item, current.get(id));
                left.add(place);
            } catch (CampaignException e) {
                settle(place, Outcome.failure(id, e));
            }
        }
        return left;
    }

    private void requireUnchanged(MassItem item, Campaign now) {
        Campaign then = item.campaign();
        List<String> changed = new ArrayList<>();
        if (item.change().isEmpty() && then.status() != now.status()) {
            changed.add("status was " + then.status() + " and is " + now.status());
        }
        item.change().ifPresent(change -> {
            for (CampaignField<?> field : CampaignField.all()) {
                if (!change.get(field).isKept() && !then.get(field).equals(now.get(field))) {
                    changed.add(field + " was "
                            + then.get(field).map(Object::toString).orElse("not set") + " and is "
                            + now.get(field).map(Object::toString).orElse("not set"));
                }
            }
            change.network().ifPresent(own -> {
                JsonObject before = then.raw();
                JsonObject present = now.raw();
                own.presentPaths().stream()
                        .filter(path -> !Objects.equals(at(before, path), at(present, path)))
                        .forEach(path -> changed.add(path + " is not as it was"));
            });
        });
        if (!changed.isEmpty()) {
            throw new ConflictException(Failure.of(
                    now.provider(),
                    operation(),
                    "the campaign has changed since the plan was made: " + String.join("; ", changed)));
        }
    }

    /** What the network shows at a path of names; null where it shows nothing. */
    private static @Nullable JsonElement at(JsonObject raw, String path) {
        JsonElement place = raw;
        for (String name : path.split("\\.", -1)) {
            place = place != null && place.isJsonObject()
                    ? place.getAsJsonObject().get(name)
                    : null;
        }
        return place;
    }

    private void send(CampaignService service, List<Integer> places) {
        String name = item(places.get(0)).service();
        List<String> ids =
                places.stream().map(place -> item(place).campaign().id()).toList();
        BulkOptions bulk = Bulks.heardBy(options.bulk(), hearer(name, places), this::isBroken);
        switch (plan.action()) {
            case UPDATE ->
                service.updateAll(
                        places.stream()
                                .map(this::item)
                                .map(item -> new CampaignUpdate(
                                        item.campaign().id(), item.change().orElseThrow()))
                                .toList(),
                        bulk);
            case PAUSE -> service.pauseAll(ids, bulk);
            case RESUME -> service.resumeAll(ids, bulk);
            case ARCHIVE -> service.archiveAll(ids, bulk);
        }
    }

    private String operation() {
        return plan.action().name().toLowerCase(Locale.ROOT) + "All";
    }

    private BulkListener hearer(String service, List<Integer> places) {
        return new BulkListener() {
            @Override
            public void sending(List<Integer> items) {
                List<Integer> mine = items.stream().map(places::get).toList();
                tell(() -> {
                    options.listener()
                            .sending(mine.stream().map(MassRun.this::item).toList());
                    options.bulk().listener().sending(mine);
                });
            }

            @Override
            public void done(int item, Outcome outcome) {
                settle(places.get(item), outcome);
            }

            @Override
            public void progress(BulkProgress now) {
                tell(() -> {
                    progress.put(service, now);
                    options.listener().progress(service, now);
                    options.bulk()
                            .listener()
                            .progress(new BulkProgress(done, failed, outcomes.length - done - failed, perMinute()));
                });
            }
        };
    }

    /** The sum of what the quotas of the services that are under way allow; empty as soon as one has none. */
    private OptionalInt perMinute() {
        return progress.values().stream()
                        .allMatch(one -> one.requestsPerMinute().isPresent())
                ? OptionalInt.of(progress.values().stream()
                        .mapToInt(one -> one.requestsPerMinute().orElse(0))
                        .sum())
                : OptionalInt.empty();
    }

    private synchronized void settle(int place, Outcome outcome) {
        outcomes[place] = outcome;
        if (outcome.isSuccess()) {
            done++;
        } else {
            failed++;
        }
        tell(() -> {
            options.listener().done(item(place), outcome);
            options.bulk().listener().done(place, outcome);
        });
    }

    private synchronized boolean isBroken() {
        return broken != null;
    }

    /** Once a listener has thrown, nothing is announced and so nothing sent any more, on any service. */
    private synchronized void tell(Runnable listener) {
        if (broken != null) {
            Bulks.rethrow(broken);
        }
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            broken = e;
            throw e;
        }
    }
}
