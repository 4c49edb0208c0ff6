package io.github.adfacade.topsort;

import io.github.adfacade.Drift;
import io.github.adfacade.Provider;
import io.github.adfacade.RateLimit;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.topsort.BidsApi;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsortreporting.ReportsApi;
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
 * Makes services for Topsort.
 *
 * <pre>{@code
 * try (TopsortCampaignService topsort = Topsort.builder().apiKey(key).vendorId("v-4471").currency("USD").build()) {
 *     topsort.list(CampaignQuery.ALL).forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Topsort {

    /** One host for all marketplaces; no host of a sandbox is published. */
    private static final URI PRODUCTION = URI.create("https://api.topsort.com/public/v1/campaign-service");

    private static final String SERVICE = "/campaign-service";

    private Topsort() {}

    /** Starts with production. */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    /** A service from the environment of this process, see {@link #builderFrom}. */
    public static TopsortCampaignService fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** A service from these variables, see {@link #builderFrom}. */
    public static TopsortCampaignService fromEnvironment(Map<String, String> environment) {
        return builderFrom(environment).build();
    }

    /**
     * Starts from the variables {@code TOPSORT_API_KEY}, {@code TOPSORT_BASE_URL} (production unless set), {@code
     * TOPSORT_VENDOR_ID} and {@code TOPSORT_CURRENCY}. What is wrong with them is told by {@link Builder#build}.
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
        return new RecordedAnswers(Provider.TOPSORT, CampaignsApi.class, BidsApi.class, ReportsApi.class)
                .driftIn(operation, answer);
    }

    /** Collects what a service for Topsort needs: an API key and a currency, and a vendor to create campaigns. */
    public static final class Builder extends ServiceBuilder<Builder> {

        private @Nullable String apiKey;
        private @Nullable String vendorId;
        private @Nullable String currencyCode;
        private @Nullable String zone;
        private @Nullable String reportingUrl;

        private Builder(Map<String, String> environment) {
            // Counted by address over all keys; share one bucket where several processes share one.
            super(new Settings(PRODUCTION, RateLimit.TOPSORT));
            apiKey = environment.get("TOPSORT_API_KEY");
            vendorId = environment.get("TOPSORT_VENDOR_ID");
            currencyCode = environment.get("TOPSORT_CURRENCY");
            zone = environment.get("TOPSORT_TIME_ZONE");
            beginAt(environment.get("TOPSORT_BASE_URL"));
        }

        /** The advanced API key (TSC) of one marketplace. The other kind is for auctions and events. */
        public Builder apiKey(String apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        /** The vendor of new campaigns and of lists, by the marketplace's own id; without one, lists show all vendors. */
        public Builder vendorId(String vendorId) {
            this.vendorId = Objects.requireNonNull(vendorId, "vendorId");
            return this;
        }

        /** The marketplace's currency, ISO 4217. Topsort counts in its minor units and never names it. */
        public Builder currency(String currencyCode) {
            this.currencyCode = Objects.requireNonNull(currencyCode, "currency");
            return this;
        }

        /** The zone whose days plain dates are; UTC unless set. Reports keep to their own, {@code reports().zone()}. */
        public Builder zone(ZoneId zone) {
            this.zone = zone.getId();
            return this;
        }

        /** Where the reporting service begins; beside the campaign service unless set. HTTPS is required, except on loopback. */
        public Builder reportingUrl(String reportingUrl) {
            this.reportingUrl = Objects.requireNonNull(reportingUrl, "reportingUrl");
            return this;
        }

        private URI reporting() {
            return reportingUrl == null ? reportingBeside(settings().baseUrl()) : Settings.checked(reportingUrl);
        }

        /** Both services begin at the same place but for their own names. */
        private static URI reportingBeside(URI campaigns) {
            String text = campaigns.toString().replaceFirst("/+$", "");
            return URI.create(
                    text.endsWith(SERVICE)
                            ? text.substring(0, text.length() - SERVICE.length()) + "/reporting-service"
                            : text + "/../reporting-service");
        }

        /**
         * Makes the service.
         *
         * @throws io.github.adfacade.ConfigurationException naming everything that is missing or wrong
         */
        public TopsortCampaignService build() {
            Configuration configuration = new Configuration(Provider.TOPSORT, settings());
            String key = configuration.requiredHeader(apiKey, "the API key (TOPSORT_API_KEY)");
            Currency currency = configuration.currency(currencyCode, "the marketplace's currency (TOPSORT_CURRENCY)");
            String vendor = configuration.optionalId(vendorId, "the vendor id (TOPSORT_VENDOR_ID)");
            configuration.attempt("TOPSORT_BASE_URL", this::requireBaseUrl);
            ZoneId days = configuration.zone(zone, "the time zone (TOPSORT_TIME_ZONE)", ZoneId.of("UTC"));
            URI reporting = configuration.required(this::reporting, "the address of reports");
            configuration.throwIfBroken();
            Connection connection = new Connection(
                    Provider.TOPSORT,
                    settings(),
                    RequestSigner.bearer(key, Map.of()),
                    new TopsortErrors(),
                    ClientJson.gson(ZoneOffset.UTC, currency),
                    Map.of(
                            CampaignsApi.class.getPackageName(),
                            settings().baseUrl(),
                            ReportsApi.class.getPackageName(),
                            Objects.requireNonNull(reporting)));
            return new TopsortService(
                    connection,
                    new TopsortService.Setup(
                            currency,
                            vendor,
                            days,
                            settings().clock(),
                            settings().random()));
        }
    }
}
