package io.github.adfacade.contract.additive;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.CampaignService;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SchemaView;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Does the same again and again, each time with one more of the additive changes to one of the network's answers. */
final class Replay implements AutoCloseable {

    private final SpecFile file;
    private final SpecTree spec;
    private final GuardedSandbox sandbox = new GuardedSandbox().start();
    private final CampaignService service;

    /**
     * What came of it.
     *
     * @param answer which answer was changed, from 0
     * @param addition how
     * @param result what was returned, or null
     * @param thrown what was thrown, or null
     * @param exchanges all exchanges with the network
     */
    record Run(
            int answer,
            Addition addition,
            @Nullable Object result,
            @Nullable RuntimeException thrown,
            List<Exchange> exchanges) {}

    Replay(SpecFile file) {
        this.file = file;
        this.spec = new SpecTree(file.fileName(), file.read());
        // A client of its own: what these answers add is no violation here. A quota that is never used up: time is set
        // back.
        OkHttpClient client = new OkHttpClient();
        Bucket ample = Bucket.builder()
                .addLimit(limit -> limit.capacity(1_000_000).refillGreedy(1_000_000, Duration.ofSeconds(1)))
                .build();
        this.service = switch (file) {
            case WHOP -> sandbox.whop().httpClient(client).quota(ample).build();
            case WHOP_LEGACY ->
                sandbox.whopLegacy().httpClient(client).quota(ample).build();
            case TOPSORT, TOPSORT_REPORTING ->
                sandbox.topsort().httpClient(client).quota(ample).build();
            case WALMART -> sandbox.walmart().httpClient(client).quota(ample).build();
        };
    }

    /** The service that is replayed, before anything is changed. */
    CampaignService service() {
        return service;
    }

    /** Every addition to every answer with a body that the spec describes. */
    void each(Function<CampaignService, ?> what, Consumer<Run> judge) {
        sandbox.sandbox().reset();
        what.apply(service);
        List<Exchange> plain = sandbox.sandbox().ledger().exchanges();
        cleanUp(plain);
        for (int i = 0; i < plain.size(); i++) {
            JsonElement answer = JsonParser.parseString(plain.get(i).answer());
            for (Addition addition : Additions.to(answer, schema(plain.get(i)))) {
                judge.accept(run(what, i, addition));
            }
        }
    }

    private SchemaView schema(Exchange exchange) {
        Part operation =
                spec.operation(exchange.request().method(), exchange.request().path());
        return new SchemaView(spec, spec.body(spec.responses(operation).get(Integer.toString(exchange.status()))));
    }

    private Run run(Function<CampaignService, ?> what, int answer, Addition addition) {
        sandbox.network(file)
                .fail(Fault.status(200)
                        .body(addition.body().toString())
                        .afterApplying()
                        .nth(answer + 1));
        Object result = null;
        RuntimeException thrown = null;
        try {
            result = what.apply(service);
        } catch (RuntimeException e) {
            thrown = e;
        }
        List<Exchange> exchanges = sandbox.sandbox().ledger().exchanges();
        cleanUp(exchanges);
        return new Run(answer, addition, result, thrown, exchanges);
    }

    private void cleanUp(List<Exchange> exchanges) {
        if (exchanges.stream().anyMatch(Exchange::applied)) {
            sandbox.sandbox().reset();
        }
        sandbox.sandbox().clearFaults();
        sandbox.sandbox().ledger().clear();
    }

    @Override
    public void close() {
        service.close();
        sandbox.close();
    }
}
