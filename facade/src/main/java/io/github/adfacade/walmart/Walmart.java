package io.github.adfacade.walmart;

import com.google.gson.Gson;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Drift;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.ReportsApi;
import io.github.adfacade.internal.Configuration;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.drift.RecordedAnswers;
import io.github.adfacade.internal.http.Settings;
import io.github.adfacade.internal.keys.PrivateKeyPem;
import java.net.URI;
import java.security.PrivateKey;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link WalmartCampaignService}s.
 *
 * <pre>{@code
 * try (WalmartCampaignService walmart = Walmart.fromEnvironment()) {
 *     walmart.pause("8810041");
 * }
 * }</pre>
 */
public final class Walmart {

    /** The host of Walmart's own sample; another form without {@code .us.} exists. The doubled version is real. */
    private static final URI PRODUCTION =
            URI.create("https://developer.api.us.walmart.com/api-proxy/service/display/api/v1");

    private static final String FILES = "https://advertising.walmart.com";

    private Walmart() {}

    /** Starts a service's configuration. */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    /** A service configured by the process's environment. */
    public static WalmartCampaignService fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** A service configured by variables, see {@link #builderFrom}. */
    public static WalmartCampaignService fromEnvironment(Map<String, String> environment) {
        return builderFrom(environment).build();
    }

    /**
     * A builder with what the variables say: {@code WALMART_CONSUMER_ID}, {@code WALMART_PRIVATE_KEY} (the key's text or
     * the path of its file), {@code WALMART_KEY_VERSION} (1 unless set), {@code WALMART_AUTH_TOKEN}, {@code
     * WALMART_ADVERTISER_ID}, {@code WALMART_BASE_URL} (production unless set), {@code WALMART_FILE_HOST} (see {@link
     * Builder#fileHost}).
     */
    public static Builder builderFrom(Map<String, String> environment) {
        return new Builder(environment);
    }

    /**
     * Where an answer that was recorded differs from the spec.
     *
     * @param operation the operation's id in the spec, such as {@code listCampaigns}
     * @param answer the body of a successful answer
     * @throws IllegalArgumentException naming the operations there are, when this is none
     * @throws io.github.adfacade.UnreadableResponseException when the answer is not the JSON that the spec promises
     */
    public static List<Drift> driftIn(String operation, String answer) {
        return new RecordedAnswers(Provider.WALMART, CampaignsApi.class, ReportsApi.class).driftIn(operation, answer);
    }

    /** Collects a service's configuration. Credentials come from Walmart at onboarding. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private @Nullable String consumerId;
        private @Nullable Supplier<PrivateKey> privateKey;
        private String keyVersion;
        private @Nullable String authToken;
        private @Nullable String advertiserId;
        private String currencyCode = "USD";
        private @Nullable String market;
        private TimeUnit timestampUnit = TimeUnit.MILLISECONDS;
        private UpdateMode updateMode = UpdateMode.PATCH;
        private String fileHost;

        private Builder(Map<String, String> environment) {
            super(new Settings(PRODUCTION, null));
            consumerId = environment.get("WALMART_CONSUMER_ID");
            authToken = environment.get("WALMART_AUTH_TOKEN");
            advertiserId = environment.get("WALMART_ADVERTISER_ID");
            keyVersion =
                    Objects.requireNonNullElse(Configuration.optional(environment.get("WALMART_KEY_VERSION")), "1");
            String key = Configuration.optional(environment.get("WALMART_PRIVATE_KEY"));
            privateKey = key == null ? null : () -> PrivateKeyPem.readTextOrFile(key);
            beginAt(environment.get("WALMART_BASE_URL"));
            fileHost = Objects.requireNonNullElse(Configuration.optional(environment.get("WALMART_FILE_HOST")), FILES);
        }

        /** The id that Walmart issued for the registered public key. */
        public Builder consumerId(String consumerId) {
            this.consumerId = Objects.requireNonNull(consumerId, "consumerId");
            return this;
        }

        /**
         * The unencrypted RSA private key: PEM text (PKCS#8 or PKCS#1), also with the two characters {@code \\n} for line
         * ends, or bare Base64.
         */
        public Builder privateKey(String text) {
            Objects.requireNonNull(text, "text");
            this.privateKey = () -> PrivateKeyPem.read(text);
            return this;
        }

        /** The number of the registered public key; 1 unless set. */
        public Builder keyVersion(String keyVersion) {
            this.keyVersion = Objects.requireNonNull(keyVersion, "keyVersion");
            return this;
        }

        /** The bearer token of the partner, the same for all its advertisers. */
        public Builder authToken(String authToken) {
            this.authToken = Objects.requireNonNull(authToken, "authToken");
            return this;
        }

        /** The advertiser whose campaigns these are; that of onsite display, which differs from the offsite one. */
        public Builder advertiserId(String advertiserId) {
            this.advertiserId = Objects.requireNonNull(advertiserId, "advertiserId");
            return this;
        }

        /** The advertiser whose campaigns these are. */
        public Builder advertiserId(long advertiserId) {
            return advertiserId(Long.toString(advertiserId));
        }

        /** The currency of budgets, an ISO 4217 code, which Walmart does not name; USD unless set. */
        public Builder currency(String currencyCode) {
            this.currencyCode = Objects.requireNonNull(currencyCode, "currency");
            return this;
        }

        /** The tenant of a market outside the US, such as {@code WMT_CA} or {@code WMT_MX}; none unless set. */
        public Builder market(String tenantId) {
            this.market = Objects.requireNonNull(tenantId, "tenantId");
            return this;
        }

        /**
         * The unit of the signed timestamp: milliseconds unless set, as working clients send it; Walmart's samples show
         * seconds.
         */
        public Builder timestampUnit(TimeUnit unit) {
            this.timestampUnit = Objects.requireNonNull(unit, "unit");
            return this;
        }

        /** How updates are sent unless a view says otherwise ({@link WalmartCampaignService#by}); {@link UpdateMode#PATCH} unless set. */
        public Builder updateMode(UpdateMode mode) {
            this.updateMode = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * The host of report files, {@code https://advertising.walmart.com} unless set. The network names the address of each
         * file; it is fetched, with credentials, from this host alone, and no redirect is followed.
         */
        public Builder fileHost(String fileHost) {
            this.fileHost = Objects.requireNonNull(fileHost, "fileHost");
            return this;
        }

        /**
         * Makes the service.
         *
         * @throws ConfigurationException naming everything that is missing or wrong
         */
        public WalmartCampaignService build() {
            Configuration configuration = new Configuration(Provider.WALMART, settings());
            String consumer = configuration.requiredHeader(consumerId, "the consumer id (WALMART_CONSUMER_ID)");
            String token = configuration.requiredHeader(authToken, "the token (WALMART_AUTH_TOKEN)");
            String version = configuration.requiredHeader(keyVersion, "the key version (WALMART_KEY_VERSION)");
            String tenant = market == null ? null : configuration.requiredHeader(market, "the market");
            PrivateKey key = configuration.required(privateKey, "the private key (WALMART_PRIVATE_KEY)");
            String advertiser = configuration.required(advertiserId, "the advertiser id (WALMART_ADVERTISER_ID)");
            configuration.require(
                    advertiser.matches("\\d{0,18}"), "the advertiser id (WALMART_ADVERTISER_ID): must be a number");
            configuration.attempt("WALMART_BASE_URL", this::requireBaseUrl);
            URI files = configuration.required(
                    () -> Settings.checked(fileHost), "the host of report files (WALMART_FILE_HOST)");
            Currency currency = configuration.currency(currencyCode, "the currency");
            configuration.require(
                    timestampUnit == TimeUnit.MILLISECONDS || timestampUnit == TimeUnit.SECONDS,
                    "the unit of the timestamp must be seconds or milliseconds: " + timestampUnit);
            configuration.throwIfBroken();
            WalmartSigner signer = new WalmartSigner(
                    new WalmartSigner.Credentials(consumer, version, token, Objects.requireNonNull(key)),
                    timestampUnit,
                    tenant,
                    settings().clock(),
                    settings().random());
            Gson gson = ClientJson.gson(Eastern.ZONE, currency);
            Connection connection = new Connection(
                    Provider.WALMART,
                    settings(),
                    signer,
                    new WalmartErrors(),
                    gson,
                    Map.of(CampaignsApi.class.getPackageName(), settings().baseUrl()));
            return new WalmartCampaigns(
                    connection,
                    new WalmartCampaigns.Setup(
                            Long.parseLong(advertiser),
                            currency,
                            updateMode,
                            Objects.requireNonNull(files),
                            settings().clock()));
        }
    }
}
