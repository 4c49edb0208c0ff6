package io.github.adfacade.cli;

import io.github.adfacade.CampaignField;

/** A field that {@code --clear} names. */
enum Clearable {
    NAME(CampaignField.NAME),
    DESCRIPTION(CampaignField.DESCRIPTION),
    OBJECTIVE(CampaignField.OBJECTIVE),
    BUDGET(CampaignField.BUDGET),
    START(CampaignField.START),
    END(CampaignField.END);

    @SuppressWarnings("ImmutableEnumChecker") // a field is a constant of its class
    final CampaignField<?> field;

    Clearable(CampaignField<?> field) {
        this.field = field;
    }
}
