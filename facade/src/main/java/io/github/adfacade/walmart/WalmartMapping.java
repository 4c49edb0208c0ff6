package io.github.adfacade.walmart;

import com.google.gson.Gson;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.OpenEnum;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.internal.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walmart's words in ours. Enumerated words are compared without case, as answers vary it. */
final class WalmartMapping {

    private final Gson gson;
    private final Currency currency;

    WalmartMapping(Gson gson, Currency currency) {
        this.gson = gson;
        this.currency = currency;
    }

    Campaign campaign(CampaignDetails details) {
        return Campaign.builder(Provider.WALMART, String.valueOf(details.getCampaignId()))
                .name(details.getName())
                .status(status(word(details.getStatus())), text(details.getStatus()))
                .description(details.getDescription())
                .objective(details.getObjective() == null ? null : objective(word(details.getObjective())))
                .budget(budget(details))
                .schedule(instant(details.getStartDate()), end(details))
                .createdAt(instant(details.getCreationDate()))
                .updatedAt(instant(details.getLastUpdatedDate()))
                .raw(RawJson.of(gson, details))
                .build();
    }

    /** The network's object behind a campaign, with everything that was sent. */
    CampaignDetails details(Campaign campaign) {
        return gson.fromJson(campaign.raw(), CampaignDetails.class);
    }

    static CampaignStatus status(String word) {
        return switch (word) {
            case "DRAFT" -> CampaignStatus.DRAFT;
            case "SCHEDULED" -> CampaignStatus.SCHEDULED;
            case "LIVE" -> CampaignStatus.ACTIVE;
            case "PAUSED" -> CampaignStatus.PAUSED;
            case "COMPLETED", "COMPLETE" -> CampaignStatus.ENDED;
            case "ARCHIVED" -> CampaignStatus.ARCHIVED;
            default -> CampaignStatus.UNKNOWN;
        };
    }

    /** The network's word for a status to filter by; empty where it has none. */
    static Optional<String> word(CampaignStatus status) {
        return switch (status) {
            case DRAFT, SCHEDULED, PAUSED, ARCHIVED -> Optional.of(status.name());
            case ACTIVE -> Optional.of("LIVE");
            case ENDED -> Optional.of("COMPLETED");
            case PENDING_REVIEW, REJECTED, ATTENTION, UNKNOWN -> Optional.empty();
        };
    }

    private static Objective objective(String word) {
        return switch (word) {
            case "AWARENESS" -> Objective.AWARENESS;
            case "ENGAGEMENT" -> Objective.ENGAGEMENT;
            case "CONVERSION" -> Objective.CONVERSIONS;
            default -> Objective.UNKNOWN; // "default" of campaigns older than objectives too
        };
    }

    /** The network's word for an objective; empty where it has none. */
    static Optional<String> word(Objective objective) {
        return switch (objective) {
            case AWARENESS, ENGAGEMENT -> Optional.of(objective.name());
            case CONVERSIONS -> Optional.of("CONVERSION");
            case TRAFFIC, LEADS, SALES, UNKNOWN -> Optional.empty();
        };
    }

    private @Nullable Budget budget(CampaignDetails details) {
        BigDecimal daily = details.getDailyBudget();
        BigDecimal total = details.getTotalBudget();
        return switch (word(details.getBudgetType())) {
            case "DAILY" -> budget(daily, BudgetPeriod.DAILY);
            case "TOTAL" -> budget(total, BudgetPeriod.TOTAL);
            case "" -> daily != null ? budget(daily, BudgetPeriod.DAILY) : budget(total, BudgetPeriod.TOTAL);
            default -> null;
        };
    }

    private @Nullable Budget budget(@Nullable BigDecimal amount, BudgetPeriod period) {
        return amount == null ? null : new Budget(new Money(amount, currency), period);
    }

    /**
     * How an endless flight is read back is not documented. All of flight and budget stand on one level, so a start and a
     * daily budget without an end mean the same as the year 9999.
     */
    static @Nullable FlightEnd end(CampaignDetails details) {
        OffsetDateTime end = details.getEndDate();
        if (end != null) {
            return Eastern.end(end);
        }
        boolean endless = details.getStartDate() != null && details.getDailyBudget() != null;
        return endless ? FlightEnd.NEVER : null;
    }

    static boolean isOnAdGroups(CampaignDetails details) {
        return Boolean.TRUE.equals(details.getAttributesSetOnAdGroupLevel());
    }

    /** In upper case; empty when there is none. */
    static String word(@Nullable OpenEnum value) {
        return value == null ? "" : value.value().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable OpenEnum value) {
        return value == null ? null : value.value();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
