package io.github.adfacade.whop;

/** A regulated category that a campaign is declared under. */
public enum SpecialAdCategory {
    HOUSING,
    EMPLOYMENT,
    FINANCIAL_PRODUCTS,
    POLITICS
}
