package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;
import java.net.URI;

/** What the three networks have in common. */
public abstract sealed class NetworkSandbox permits WhopSandbox, TopsortSandbox, WalmartSandbox {
    private final NetworkApi api;
    private final URI baseUrl;
    private final FaultPlan faults;
    private final Ledger ledger;

    NetworkSandbox(URI root, NetworkApi api, FaultPlan faults, Ledger ledger) {
        this.api = api;
        this.baseUrl = root.resolve(api.prefix());
        this.faults = faults;
        this.ledger = ledger;
    }

    /** The base URL to give to a client, without a trailing slash. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Makes matching requests to this network fail. Faults are tried in the order added; the first that matches happens. */
    public void fail(Fault fault) {
        faults.add(fault);
    }

    /** How many scripted faults have not happened as often as they should. */
    public int pendingFaults() {
        return faults.pending();
    }

    Journal journal() {
        return (kind, resource, id, name, fields) -> ledger.change(0, api.network(), kind, resource, id, name, fields);
    }
}
