package io.github.adfacade.portfolio;

import io.github.adfacade.BulkOptions;

/** How a mass change is carried out. What is not set is as {@link #DEFAULT} has it. */
public final class MassOptions {

    /** As {@link BulkOptions#DEFAULT} on each service, nobody listening, campaigns that have changed since refused. */
    public static final MassOptions DEFAULT = builder().build();

    private final BulkOptions bulk;
    private final MassListener listener;
    private final boolean refuseChanged;

    private MassOptions(Builder builder) {
        this.bulk = builder.bulk;
        this.listener = builder.listener;
        this.refuseChanged = builder.refuseChanged;
    }

    /** Starts from {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /** How each service's part runs. */
    public BulkOptions bulk() {
        return bulk;
    }

    /** Who hears of every request and item. */
    public MassListener listener() {
        return listener;
    }

    /** Whether campaigns that have changed since the plan was made are refused. */
    public boolean refuseChanged() {
        return refuseChanged;
    }

    /** Collects {@link MassOptions}. */
    public static final class Builder {

        private BulkOptions bulk = BulkOptions.DEFAULT;
        private MassListener listener = MassListener.NONE;
        private boolean refuseChanged = true;

        private Builder() {}

        /**
         * How each service's part runs: the requests at once, the failures to stop after and the deadline are per service. Its
         * listener hears of the items by their places in the plan, and of the progress over all services.
         */
        public Builder bulk(BulkOptions options) {
            bulk = options;
            return this;
        }

        /** Who hears of every request and item. */
        public Builder listener(MassListener hearer) {
            listener = hearer;
            return this;
        }

        /**
         * Whether an item is refused with a {@link io.github.adfacade.ConflictException} when what the change is about is not as
         * it was when the plan was made: the fields that would be changed, or the status for pause, resume and archive. True
         * unless set. It costs reads before the first write: on a network that filters by id one request for a hundred
         * campaigns, elsewhere one a campaign or, for more than twenty, at most one walk of the account. What changes between
         * that read and the write is not seen: no network here has a conditional write.
         */
        public Builder refuseChanged(boolean wanted) {
            refuseChanged = wanted;
            return this;
        }

        public MassOptions build() {
            return new MassOptions(this);
        }
    }
}
