package io.github.adfacade.contract;

import io.github.adfacade.ChangePlan.PlannedRequest;
import java.util.List;

/** A network whose requests can be seen and whose answers can be scripted. */
public interface NetworkView {

    /** How many requests the network received. */
    int requests();

    /** The requests that changed something, in order. */
    List<PlannedRequest> writes();

    /** Answers every request with this status from now on, in the network's own error shape, until {@link #recover}. */
    void refuse(int status);

    /** Ends what {@link #refuse} began. */
    void recover();

    /** Serves the next read of a campaign with another field in it, and this native status. */
    void serveNextRead(String campaignId, String unknownField, String value, String nativeStatus);
}
