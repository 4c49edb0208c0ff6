package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;

/** The reporting service, beside the campaign service: the same key, the same campaigns, the same limit. */
public final class TopsortReportsApi implements NetworkApi {
    private static final String BASE = "/topsort/public/v1";

    private final TopsortApi campaigns;

    public TopsortReportsApi(TopsortApi campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Network network() {
        return Network.TOPSORT;
    }

    @Override
    public String prefix() {
        return BASE + "/reporting-service";
    }

    /** So that the ledger tells a report of a campaign from the campaign. */
    @Override
    public String base() {
        return BASE;
    }

    @Override
    public Response handle(Request request, Journal journal) {
        return campaigns.report(request, journal);
    }

    @Override
    public Response error(int status) {
        return campaigns.error(status);
    }

    @Override
    public void reset() {
        // the campaign service holds the state
    }
}
