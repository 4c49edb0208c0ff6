package io.github.adfacade.benchmarks;

import com.google.gson.annotations.SerializedName;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A campaign as somebody writes it down who needs no more than this network; read by field names, in lower case with underscores. */
@SuppressWarnings("unused") // Gson sets what nobody else does
final class HandCampaign {

    private String id;
    private String title;
    private Platform platform;
    private Objective objective;
    private String optimizationGoal;
    private BidType bidType;
    private BigDecimal budgetAmount;
    private BigDecimal budgetAmountLocal;
    private String budgetCurrency;
    private BudgetOptimization budgetOptimization;
    private BudgetType budgetType;
    private List<SpecialAdCategory> specialAdCategories;
    private AdCampaignStatus status;
    private AdCampaignDeliveryStatus deliveryStatus;
    private List<Issue> issues;
    private OffsetDateTime createdAt;
    private OffsetDateTime updatedAt;
    private Account account;
    private BigDecimal spend;
    private String spendCurrency;
    private Long impressions;
    private Long reach;
    private Long clicks;
    private Long uniqueClicks;
    private Long linkClicks;
    private BigDecimal frequency;
    private BigDecimal clickThroughRate;
    private BigDecimal uniqueClickThroughRate;
    private BigDecimal costPerClick;
    private BigDecimal costPerMille;
    private BigDecimal costPerUniqueClick;
    private Long purchases;
    private Long leads;
    private Long schedules;
    private Long submittedApplications;
    private Long contacts;
    private Long completedRegistrations;
    private Long viewedContents;
    private Long addedToCarts;
    private Long customConversions;
    private BigDecimal purchaseValue;
    private BigDecimal leadValue;
    private BigDecimal scheduleValue;
    private BigDecimal submittedApplicationValue;
    private BigDecimal contactValue;
    private BigDecimal completedRegistrationValue;
    private BigDecimal viewedContentValue;
    private BigDecimal addedToCartValue;
    private BigDecimal costPerPurchase;
    private BigDecimal costPerLead;
    private BigDecimal costPerSchedule;
    private BigDecimal costPerSubmittedApplication;
    private BigDecimal costPerContact;
    private BigDecimal costPerCompletedRegistration;
    private BigDecimal costPerViewedContent;
    private BigDecimal costPerAddedToCart;
    private BigDecimal costPerResult;
    private ResultEvent resultEvent;
    private String resultEventName;
    private Long results;
    private BigDecimal returnOnAdSpend;
    private Map<String, BigDecimal> customEventCounts;
    private Map<String, BigDecimal> customEventValues;

    String id() {
        return id;
    }

    static final class Issue {
        private String id;
        private String message;
        private String resourceId;
        private String resourceType;
    }

    static final class Account {
        private String id;
        private String route;
    }

    static final class Page {
        private List<HandCampaign> data;
        private PageInfo pageInfo;

        List<HandCampaign> data() {
            return data;
        }
    }

    static final class PageInfo {
        private String startCursor;
        private String endCursor;
        private Boolean hasNextPage;
        private Boolean hasPreviousPage;
    }

    /** What is sent; a field that is null is not. */
    static final class Settings {
        private String title;
        private Platform platform;
        private Objective objective;
        private String accountId;
        private BudgetOptimization budgetOptimization;
        private BudgetType budgetType;
        private BigDecimal budgetAmount;

        static Settings titled(String title) {
            Settings settings = new Settings();
            settings.title = title;
            return settings;
        }

        Settings withDailyBudget(BigDecimal amount) {
            platform = Platform.META;
            objective = Objective.SALES;
            accountId = Contender.ACCOUNT;
            budgetOptimization = BudgetOptimization.AD_CAMPAIGN;
            budgetType = BudgetType.DAILY;
            budgetAmount = amount;
            return this;
        }
    }

    enum Platform {
        @SerializedName("meta")
        META,
        @SerializedName("tiktok")
        TIKTOK,
        @SerializedName("google")
        GOOGLE
    }

    enum Objective {
        @SerializedName("awareness")
        AWARENESS,
        @SerializedName("traffic")
        TRAFFIC,
        @SerializedName("engagement")
        ENGAGEMENT,
        @SerializedName("leads")
        LEADS,
        @SerializedName("sales")
        SALES
    }

    enum BidType {
        @SerializedName("minimum_cost")
        MINIMUM_COST,
        @SerializedName("average_target")
        AVERAGE_TARGET,
        @SerializedName("maximum_target")
        MAXIMUM_TARGET
    }

    enum BudgetOptimization {
        @SerializedName("ad_campaign")
        AD_CAMPAIGN,
        @SerializedName("ad_group")
        AD_GROUP
    }

    enum BudgetType {
        @SerializedName("daily")
        DAILY,
        @SerializedName("lifetime")
        LIFETIME
    }

    enum SpecialAdCategory {
        @SerializedName("housing")
        HOUSING,
        @SerializedName("employment")
        EMPLOYMENT,
        @SerializedName("financial_products")
        FINANCIAL_PRODUCTS,
        @SerializedName("politics")
        POLITICS
    }

    enum AdCampaignStatus {
        @SerializedName("active")
        ACTIVE,
        @SerializedName("paused")
        PAUSED,
        @SerializedName("inactive")
        INACTIVE,
        @SerializedName("stale")
        STALE,
        @SerializedName("pending_refund")
        PENDING_REFUND,
        @SerializedName("payment_failed")
        PAYMENT_FAILED,
        @SerializedName("draft")
        DRAFT,
        @SerializedName("in_review")
        IN_REVIEW,
        @SerializedName("flagged")
        FLAGGED,
        @SerializedName("importing")
        IMPORTING,
        @SerializedName("imported")
        IMPORTED,
        @SerializedName("duplicating")
        DUPLICATING
    }

    enum AdCampaignDeliveryStatus {
        @SerializedName("payment_failed")
        PAYMENT_FAILED,
        @SerializedName("in_appeal")
        IN_APPEAL,
        @SerializedName("all_ads_rejected")
        ALL_ADS_REJECTED,
        @SerializedName("draft")
        DRAFT,
        @SerializedName("no_ad_groups")
        NO_AD_GROUPS,
        @SerializedName("no_ads")
        NO_ADS,
        @SerializedName("paused")
        PAUSED,
        @SerializedName("processing")
        PROCESSING,
        @SerializedName("issues")
        ISSUES,
        @SerializedName("scheduled")
        SCHEDULED,
        @SerializedName("completed")
        COMPLETED,
        @SerializedName("ad_groups_off")
        AD_GROUPS_OFF,
        @SerializedName("active")
        ACTIVE
    }

    enum ResultEvent {
        @SerializedName("purchase")
        PURCHASE,
        @SerializedName("lead")
        LEAD,
        @SerializedName("schedule")
        SCHEDULE,
        @SerializedName("submit_application")
        SUBMIT_APPLICATION,
        @SerializedName("contact")
        CONTACT,
        @SerializedName("complete_registration")
        COMPLETE_REGISTRATION,
        @SerializedName("view_content")
        VIEW_CONTENT,
        @SerializedName("add_to_cart")
        ADD_TO_CART,
        @SerializedName("custom")
        CUSTOM,
        @SerializedName("messaging_conversation")
        MESSAGING_CONVERSATION
    }
}
