package io.github.adfacade.doctor;

import io.github.adfacade.CampaignService;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * Looks at everything between the environment's settings and a first answer, in order: settings, key, name, connection, clock,
 * a signed read, what the key may do, and the network's quota. Reads only, and sends credentials nowhere but to the network.
 *
 * <pre>{@code
 * Checkup.of(Provider.WALMART, System.getenv()).forEach(System.out::println);
 * }</pre>
 */
public final class Checkup {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Provider provider;
    private final Map<String, String> environment;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    private Checkup(Provider provider, Map<String, String> environment, Clock clock) {
        this.provider = provider;
        this.environment = environment;
        this.clock = clock;
    }

    /** Checks the network's settings in these variables by the clock of this machine. */
    public static List<Finding> of(Provider provider, Map<String, String> environment) {
        return of(provider, environment, Clock.systemUTC());
    }

    /**
     * The same by another clock.
     *
     * @return one finding a step, in the order in which they were taken
     */
    public static List<Finding> of(Provider provider, Map<String, String> environment, Clock clock) {
        return new Checkup(provider, environment, clock).run();
    }

    private List<Finding> run() {
        Headers headers = new Headers();
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .followRedirects(false)
                .addNetworkInterceptor(headers)
                .build();
        Prepared prepared = prepare(client);
        Server server = new Server(prepared.address(), client, clock, headers);
        try (CampaignService service = prepared.build().get()) {
            findings.add(Finding.good("settings", "all that must be set is set and well-formed"));
            findings.add(Keys.look(provider, environment));
            look(service, server, headers);
        } catch (ConfigurationException e) {
            findings.add(Finding.bad(
                    "settings",
                    String.join("; ", e.problems()),
                    "set the variables that are named; ./campaigns --help lists them all"));
            findings.add(Keys.look(provider, environment));
            server.look(findings);
            findings.add(Finding.skipped("signed read", "not tried with settings that are wrong"));
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
        return List.copyOf(findings);
    }

    private void look(CampaignService service, Server server, Headers headers) {
        if (!server.look(findings)) {
            findings.add(Finding.skipped("signed read", "not tried: there is no connection"));
            return;
        }
        Access access = new Access(service, findings);
        boolean works = access.read();
        if (works) {
            access.permissions();
        }
        headers.quota(findings, works);
    }

    /**
     * A service that is not built yet.
     *
     * @param address where its API begins, also where other settings are wrong
     */
    private record Prepared(URI address, Supplier<? extends CampaignService> build) {}

    private Prepared prepare(OkHttpClient client) {
        return switch (provider) {
            case WHOP -> {
                Whop.Builder whop = common(Whop.builderFrom(environment), client);
                yield new Prepared(whop.baseUrl(), whop::build);
            }
            case TOPSORT -> {
                Topsort.Builder topsort = common(Topsort.builderFrom(environment), client);
                yield new Prepared(topsort.baseUrl(), topsort::build);
            }
            case WALMART -> {
                Walmart.Builder walmart = common(Walmart.builderFrom(environment), client);
                yield new Prepared(walmart.baseUrl(), walmart::build);
            }
        };
    }

    private <B extends ServiceBuilder<B>> B common(B builder, OkHttpClient client) {
        return builder.httpClient(client)
                .clock(clock)
                .callTimeout(PATIENCE)
                .attemptTimeout(PATIENCE)
                .maxAttempts(1);
    }
}
