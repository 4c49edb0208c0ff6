package io.github.adfacade.cli;

import io.github.adfacade.CampaignChange;

/** A field that {@code --clear} names. */
enum Clearable {
    NAME,
    DESCRIPTION,
    OBJECTIVE,
    BUDGET,
    START,
    END;

    void in(CampaignChange.Builder change) {
        switch (this) {
            case NAME -> change.clearName();
            case DESCRIPTION -> change.clearDescription();
            case OBJECTIVE -> change.clearObjective();
            case BUDGET -> change.clearBudget();
            case START -> change.clearStart();
            case END -> change.clearEnd();
        }
    }
}
