package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.http.LoopbackServer;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.http.Wire;
import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads each request to its network, past the faults, and into the ledger. */
final class Traffic implements LoopbackServer.Handler {
    private final List<NetworkApi> networks;
    private final Map<Network, FaultPlan> plans;
    private final FaultPlan chaos;
    private final Ledger ledger;
    private final Duration latency;
    private final Clock clock;

    Traffic(
            List<NetworkApi> networks,
            Map<Network, FaultPlan> plans,
            FaultPlan chaos,
            Ledger ledger,
            Duration latency,
            Clock clock) {
        this.networks = networks;
        this.plans = plans;
        this.chaos = chaos;
        this.ledger = ledger;
        this.latency = latency;
        this.clock = clock;
    }

    @Override
    public void handle(Request request, Wire wire) throws IOException {
        // Who comes without credentials gets nothing else; limits that others are told stay by the second of the test's
        // clock.
        if (request.header("Authorization") == null) {
            wire.tell(clock.instant());
        }
        NetworkApi api = networks.stream()
                .filter(candidate -> request.path().startsWith(candidate.prefix()))
                .findFirst()
                .orElseThrow();
        FaultPlan plan = plans.getOrDefault(api.network(), chaos);
        Fault drawn = chaos.draw();
        Fault early = plan.take(received(api, request), true);
        if (early == null && drawn != null && drawn.early()) {
            early = drawn;
        }
        if (early != null) {
            settle(api, request, early);
            early.act().send(wire, Response.json(500, ""));
            return;
        }
        request.readBody();
        synchronized (api) {
            api.arrived(request);
        }
        Fault fault;
        Response answer;
        try {
            Fault scripted = plan.take(received(api, request), false);
            fault = scripted == null ? drawn : scripted;
            pause(fault == null ? latency : latency.plus(fault.delay()));
            answer = settle(api, request, fault);
        } finally {
            synchronized (api) {
                api.left(request);
            }
        }
        (fault == null ? FaultAct.WHOLE : fault.act()).send(wire, answer);
    }

    /** Applies the request, unless the fault prevents it, and writes down what happened. */
    private Response settle(NetworkApi api, Request request, @Nullable Fault fault) {
        synchronized (api) {
            Ledger.Entry entry = ledger.open();
            List<Change> changes = new ArrayList<>();
            Journal journal = (kind, resource, id, name, fields) ->
                    changes.add(ledger.change(entry.number(), api.network(), kind, resource, id, name, fields));
            Response real = fault == null || fault.applies() ? api.handle(request, journal) : null;
            Response answer = chosen(api, real, fault);
            int status = fault == null || fault.answers() ? answer.status() : 0;
            ledger.close(new Exchange(
                    entry.number(),
                    entry.at(),
                    received(api, request),
                    status,
                    status == 0 ? Map.of() : answer.headers().toMap(),
                    status == 0 ? "" : answer.shown(),
                    Optional.ofNullable(fault).map(Fault::toString),
                    List.copyOf(changes)));
            return answer;
        }
    }

    private static Response chosen(NetworkApi api, @Nullable Response real, @Nullable Fault fault) {
        Response canned = fault == null ? null : fault.canned().orElse(null);
        if (canned == null) {
            return real == null ? Response.json(200, "{}") : real;
        }
        boolean bodyWanted = canned.status() >= 400 && canned.headers().first("Content-Type") == null;
        Response answer = bodyWanted
                ? api.error(canned.status())
                : new Response(canned.status(), canned.headers(), canned.body());
        if (bodyWanted) {
            canned.headers().toMap().forEach((name, values) -> answer.with(name, values.get(0)));
        }
        return answer;
    }

    private static ReceivedRequest received(NetworkApi api, Request request) {
        return new ReceivedRequest(
                api.network(),
                request.method(),
                request.path().substring(api.base().length()),
                request.query(),
                request.headers().toMap(),
                new String(request.body(), StandardCharsets.UTF_8));
    }

    private static void pause(Duration time) throws IOException {
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
