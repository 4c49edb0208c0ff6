package io.github.adfacade.doctor;

import io.github.adfacade.CampaignService;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.internal.http.Settings;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        try {
            List<String> problems = new ArrayList<>();
            try (CampaignService service = builder(client)) {
                findings.add(Finding.good("settings", "all that must be set is set and well-formed"));
                findings.add(Keys.look(provider, environment));
                look(service, client, headers);
            } catch (ConfigurationException e) {
                problems.addAll(e.problems());
            }
            if (!problems.isEmpty()) {
                findings.add(Finding.bad(
                        "settings",
                        String.join("; ", problems),
                        "set the variables that are named; ./campaigns --help lists them all"));
                findings.add(Keys.look(provider, environment));
                Server server = new Server(address(), client, clock, headers);
                server.look(findings);
                findings.add(Finding.skipped("signed read", "not tried with settings that are wrong"));
            }
            return List.copyOf(findings);
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private void look(CampaignService service, OkHttpClient client, Headers headers) {
        if (!new Server(address(), client, clock, headers).look(findings)) {
            findings.add(Finding.skipped("signed read", "not tried: there is no connection"));
            return;
        }
        Access access = new Access(service, environment, findings);
        boolean works = access.read();
        if (works) {
            access.permissions();
        }
        headers.quota(findings, works);
    }

    /** Where the API begins; production where the address that is set is no address. */
    private URI address() {
        String set = environment.getOrDefault(provider + "_BASE_URL", "");
        try {
            return set.isBlank() ? production() : Settings.checked(set);
        } catch (IllegalArgumentException told) {
            return production();
        }
    }

    private URI production() {
        return URI.create(
                switch (provider) {
                    case WHOP -> "https://api.whop.com/api/v1";
                    case TOPSORT -> "https://api.topsort.com/public/v1/campaign-service";
                    case WALMART -> "https://developer.api.us.walmart.com/api-proxy/service/display/api/v1";
                });
    }

    private CampaignService builder(OkHttpClient client) {
        return switch (provider) {
            case WHOP -> common(Whop.builderFrom(environment), client).build();
            case TOPSORT -> common(Topsort.builderFrom(environment), client).build();
            case WALMART -> common(Walmart.builderFrom(environment), client).build();
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
