package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.ChangePlan.Difference;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A change that a network accepted and does not show as it was asked for. */
final class NotTaken {

    static final int EXIT_CODE = 4;

    private NotTaken() {}

    static void warn(PrintWriter err, Campaign campaign) {
        err.println("campaigns: warning: " + campaign.provider().displayName() + " accepted the change of "
                + Text.printable(campaign.id()) + " and does not show all of it:");
        campaign.notTaken().forEach(difference -> err.println("  - " + sentence(difference)));
    }

    static String sentence(Difference difference) {
        return difference.field() + " is " + word(difference.before()) + ", asked for was " + word(difference.after());
    }

    private static String word(@Nullable String value) {
        return value == null ? "empty" : Text.printable(value);
    }
}
