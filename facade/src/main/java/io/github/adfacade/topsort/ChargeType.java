package io.github.adfacade.topsort;

/** What the vendor pays for. Unless said otherwise, listings are charged {@link #CPC} and banners {@link #CPM}. */
public enum ChargeType {
    /** A thousand impressions. */
    CPM,
    /** A click. */
    CPC,
    /** An action; for listings with a total budget only. */
    CPA
}
