package io.github.adfacade.whop;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.whoplegacy.model.BidStrategy;
import io.github.adfacade.clients.whoplegacy.model.ConfigStatus;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.whop.WhopSetting.Use;
import java.math.BigDecimal;
import java.time.Instant;

/** What the legacy generation documents about changes and queries, and the body of a change. */
final class LegacyRequests {

    private static final int LONGEST_TITLE = 100;
    private static final BigDecimal LEAST_BUDGET = BigDecimal.valueOf(5);

    private LegacyRequests() {}

    static void check(CampaignQuery query, Violations violations) {
        WhopOptions.of(query.options()).check(Use.LEGACY_QUERY, violations);
        query.status()
                .ifPresent(status -> violations.require(
                        WhopStatus.LEGACY_FILTERS.containsKey(status),
                        "status",
                        "can be filtered by ACTIVE and PAUSED only",
                        status));
    }

    static void check(CampaignChange change, Violations violations) {
        WhopOptions.of(change.options()).check(Use.LEGACY_CHANGE, violations);
        change.name()
                .value()
                .ifPresent(name -> violations.require(
                        name.codePointCount(0, name.length()) <= LONGEST_TITLE,
                        "name",
                        "must have at most " + LONGEST_TITLE + " characters",
                        name));
        change.budget().value().map(Budget::amount).ifPresent(amount -> {
            boolean dollars = amount.currency().getCurrencyCode().equals("USD");
            violations.require(dollars, "budget", "must be in USD", amount);
            violations.require(
                    !dollars || amount.amount().compareTo(LEAST_BUDGET) >= 0,
                    "budget",
                    "must be at least 5 USD a day",
                    amount);
        });
    }

    /** The keys to change. An explicit null is allowed by the types but its effect is not documented: none is sent. */
    static UpdateAdCampaign body(CampaignChange change) {
        WhopOptions options = WhopOptions.of(change.options());
        UpdateAdCampaign body = new UpdateAdCampaign();
        options.list(WhopSetting.CREATIVE_SETS).ifPresent(body::setAdCreativeSetIds);
        UpdateAdCampaignConfig config = config(change, options);
        if (!config.equals(new UpdateAdCampaignConfig())) {
            body.setConfig(config);
        }
        change.budget()
                .value()
                .ifPresent(budget -> body.setDailyBudget(budget.amount().amount()));
        options.text(WhopSetting.PRODUCT_ID).ifPresent(body::setProductId);
        options.list(WhopSetting.COUNTRIES).ifPresent(body::setTargetCountryCodes);
        change.name().value().ifPresent(body::setTitle);
        return body;
    }

    private static UpdateAdCampaignConfig config(CampaignChange change, WhopOptions options) {
        UpdateAdCampaignConfig config = new UpdateAdCampaignConfig();
        options.text(WhopSetting.CONVERSION_GOAL).ifPresent(config::setConversionGoal);
        options.text(WhopSetting.BID_STRATEGY).map(BidStrategy::of).ifPresent(config::setBidStrategy);
        options.get(WhopSetting.BID_CENTS, Long.class).ifPresent(config::setBidAmount);
        options.text(WhopSetting.CONFIG_STATUS).map(ConfigStatus::of).ifPresent(config::setStatus);
        options.list(WhopSetting.CONFIG_CATEGORIES).ifPresent(config::setSpecialCategories);
        options.get(WhopSetting.CAMPAIGN_OWNS_BUDGET, Boolean.class).ifPresent(config::setBudgetOptimization);
        change.start().value().map(Instant::toString).ifPresent(config::setStartTime);
        change.end().value().flatMap(FlightEnd::instant).map(Instant::toString).ifPresent(config::setEndTime);
        return config;
    }
}
