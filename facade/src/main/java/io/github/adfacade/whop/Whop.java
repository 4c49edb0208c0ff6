package io.github.adfacade.whop;

import io.github.adfacade.Drift;
import io.github.adfacade.Provider;
import io.github.adfacade.RateLimit;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.whop.AccountsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import io.github.adfacade.clients.whop.AdGroupsApi;
import io.github.adfacade.clients.whop.AdsApi;
import io.github.adfacade.clients.whoplegacy.AdReportsApi;
import io.github.adfacade.internal.Configuration;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.drift.RecordedAnswers;
import io.github.adfacade.internal.http.RequestSigner;
import io.github.adfacade.internal.http.Settings;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes services for Whop.
 *
 * <pre>{@code
 * try (WhopCampaignService whop = Whop.builder().apiKey(key).accountId("biz_...").build()) {
 *     whop.list(CampaignQuery.ALL).forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Whop {

    private static final URI PRODUCTION = URI.create("https://api.whop.com/api/v1");

    private Whop() {}

    /** Starts with production, the native generation and US dollars. */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    /** A service from the environment of this process, see {@link #builderFrom}. */
    public static WhopCampaignService fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** A service from these variables, see {@link #builderFrom}. */
    public static WhopCampaignService fromEnvironment(Map<String, String> environment) {
        return builderFrom(environment).build();
    }

    /**
     * Starts from the variables {@code WHOP_API_KEY}, {@code WHOP_BASE_URL}, {@code WHOP_ACCOUNT_ID}, {@code
     * WHOP_TIME_ZONE} and {@code WHOP_API_VERSION}. The version {@code 2025-01-01}, the name of the original behaviour, chooses the legacy generation;
     * any other is sent as it is to the native one.
     */
    public static Builder builderFrom(Map<String, String> environment) {
        return new Builder(environment);
    }

    /**
     * Where an answer that was recorded differs from the spec of this generation.
     *
     * @param operation the operation's id in the spec, such as {@code retrieveAdCampaign}
     * @param answer the body of a successful answer
     * @throws IllegalArgumentException naming the operations there are, when this is none
     * @throws io.github.adfacade.UnreadableResponseException when the answer is not the JSON that the spec promises
     */
    public static List<Drift> driftIn(WhopGeneration generation, String operation, String answer) {
        RecordedAnswers recorded = generation == WhopGeneration.NATIVE
                ? new RecordedAnswers(
                        Provider.WHOP, AdCampaignsApi.class, AdGroupsApi.class, AdsApi.class, AccountsApi.class)
                : new RecordedAnswers(
                        Provider.WHOP,
                        io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class,
                        io.github.adfacade.clients.whoplegacy.AdsApi.class,
                        AdReportsApi.class);
        return recorded.driftIn(operation, answer);
    }

    /**
     * Collects what a service for Whop needs. The API key is all that must be given.
     *
     * <p>Whop allows 600 requests a minute for each operation and key. Unless another {@link #quota} is set, a service keeps
     * that limit over all its operations together, which is the careful reading. The vendor's own test environment is reached
     * by the {@link #baseUrl} {@code https://sandbox-api.whop.com/api/v1}, with keys of its own.
     */
    public static final class Builder extends ServiceBuilder<Builder> {

        private static final Currency USD = Currency.getInstance("USD");

        private @Nullable String apiKey;
        private @Nullable String accountId;
        private @Nullable String apiVersion;
        private @Nullable String zone;
        private WhopGeneration generation = WhopGeneration.NATIVE;
        private String currencyCode = USD.getCurrencyCode();

        private Builder(Map<String, String> environment) {
            super(new Settings(PRODUCTION, RateLimit.WHOP));
            apiKey = environment.get("WHOP_API_KEY");
            accountId = environment.get("WHOP_ACCOUNT_ID");
            String version = Configuration.optional(environment.get("WHOP_API_VERSION"));
            if (WhopGeneration.LEGACY.defaultVersion().equals(version)) {
                generation = WhopGeneration.LEGACY;
            } else {
                apiVersion = version;
            }
            zone = environment.get("WHOP_TIME_ZONE");
            beginAt(environment.get("WHOP_BASE_URL"));
        }

        /** An account or app API key, an access token of an account, or a user's OAuth token. */
        public Builder apiKey(String apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        /** The account, {@code biz_...} (legacy: the company), of lists, drafts and payments. That of the key unless set. */
        public Builder accountId(String accountId) {
            this.accountId = Objects.requireNonNull(accountId, "accountId");
            return this;
        }

        /** The zone whose days plain dates are; UTC unless set. Reports keep to their own, {@code reports().zone()}. */
        public Builder zone(ZoneId zone) {
            this.zone = zone.getId();
            return this;
        }

        /** The API that is spoken; {@link WhopGeneration#NATIVE} unless set. */
        public Builder generation(WhopGeneration generation) {
            this.generation = Objects.requireNonNull(generation, "generation");
            return this;
        }

        /** The {@code Api-Version-Date} sent with every request, taken as opaque; that of the generation unless set. */
        public Builder apiVersion(String apiVersion) {
            this.apiVersion = Objects.requireNonNull(apiVersion, "apiVersion");
            return this;
        }

        /**
         * The currency in which the native generation speaks of budgets; USD unless set, always USD with the legacy one.
         *
         * <p>Whop's versions contradict each other about {@code budget_amount}: dollars, or the ad account's currency. What
         * holds here: it is written and read in this currency. With another currency than USD, budgets are written as {@code
         * budget_amount_local}, which versions before September 2026 do not know, and read from it where {@code
         * budget_currency} names the same currency; where that names another, {@code budget_amount} is dollars.
         */
        public Builder currency(String currencyCode) {
            this.currencyCode = Objects.requireNonNull(currencyCode, "currency");
            return this;
        }

        /**
         * Makes the service.
         *
         * @throws io.github.adfacade.ConfigurationException naming everything that is missing or wrong
         */
        public WhopCampaignService build() {
            Configuration configuration = new Configuration(Provider.WHOP, settings());
            String key = configuration.requiredHeader(apiKey, "the API key (WHOP_API_KEY)");
            String version = configuration.requiredHeader(
                    apiVersion == null ? generation.defaultVersion() : apiVersion,
                    "the API version (WHOP_API_VERSION)");
            configuration.attempt("WHOP_BASE_URL", this::requireBaseUrl);
            String account = configuration.optionalId(accountId, "the account id (WHOP_ACCOUNT_ID)");
            Currency currency = configuration.currency(currencyCode, "the currency");
            ZoneId days = configuration.zone(zone, "the time zone (WHOP_TIME_ZONE)", ZoneId.of("UTC"));
            boolean isNative = generation == WhopGeneration.NATIVE;
            configuration.require(
                    isNative || currency.equals(USD), "currency: the legacy generation speaks US dollars alone");
            configuration.throwIfBroken();
            var setup = new WhopService.Setup(
                    generation, version, account, currency, days, settings().clock());
            Connection connection = new Connection(
                    Provider.WHOP,
                    settings(),
                    RequestSigner.bearer(key, Map.of("Api-Version-Date", version)),
                    new WhopErrors(),
                    ClientJson.gson(ZoneOffset.UTC, currency),
                    Map.of(
                            isNative
                                    ? AdCampaignsApi.class.getPackageName()
                                    : io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class.getPackageName(),
                            settings().baseUrl()));
            return isNative ? new NativeService(connection, setup) : new LegacyService(connection, setup);
        }
    }
}
