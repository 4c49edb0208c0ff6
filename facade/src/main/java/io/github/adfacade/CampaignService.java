package io.github.adfacade;

import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.reports.Reports;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Campaigns on one network. Services are made by {@code Whop.builder()}, {@code Topsort.builder()} and {@code
 * Walmart.builder()}; they are safe for use by many threads and meant to be kept.
 *
 * <p>Every method that calls the network can throw a {@link CampaignException}: {@link InvalidCampaignException} with
 * every broken rule before anything is sent, {@link UnsupportedCapabilityException} for what the network cannot do, and
 * one of its other subclasses for what the network answered or did not answer. One deadline holds for a whole call, all
 * waits and repeated attempts included.
 */
public interface CampaignService extends AutoCloseable {

    /** The network behind this service. */
    Provider provider();

    /** What the network can do. */
    Set<Capability> capabilities();

    /** True when the network can do this. */
    default boolean supports(Capability capability) {
        return capabilities().contains(capability);
    }

    /**
     * The zone whose days plain dates are, in drafts, changes and queries: Eastern Time at Walmart, UTC at the others unless
     * their builders were told the account's.
     */
    default ZoneId zone() {
        return reports().zone();
    }

    /**
     * Reads one campaign.
     *
     * @throws NotFoundException when the network knows none with this id
     */
    Campaign get(String id);

    /** Reads campaigns page by page; nothing is sent before the result is iterated. */
    Campaigns list(CampaignQuery query);

    /** Makes a campaign, once, however often attempts are repeated, and returns it as the network holds it. */
    Campaign create(CampaignDraft draft);

    /** Changes the fields that the change names and returns the campaign as the network then holds it. */
    Campaign update(String id, CampaignChange change);

    /** Stops delivery. A campaign that is already paused stays so. */
    Campaign pause(String id);

    /** Takes up delivery again. A campaign that already runs stays so. */
    Campaign resume(String id);

    /** Removes a campaign as far as the network removes: Whop and Topsort delete, Walmart archives. */
    void archive(String id);

    /** Shows what {@link #update} would do. Reads the campaign; sends no write. */
    ChangePlan plan(String id, CampaignChange change);

    /**
     * Changes many campaigns, several requests at once, packed as the network allows. A failed item does not undo or stop the
     * others, unless the options say so; several changes to one campaign are made in the order given. An item that breaks a
     * rule is an outcome, too, told before anything is sent. An interrupt ends the requests under way and lets none follow;
     * the outcomes say what is done and what is not, and the thread stays interrupted. No thread is left behind.
     *
     * @return one outcome an item, in the order given
     */
    BatchResult updateAll(Collection<CampaignUpdate> updates, BulkOptions options);

    /** {@link #updateAll(Collection, BulkOptions)} as {@link BulkOptions#DEFAULT} has it. */
    default BatchResult updateAll(Collection<CampaignUpdate> updates) {
        return updateAll(updates, BulkOptions.DEFAULT);
    }

    /** Stops delivery of many campaigns; runs as {@link #updateAll(Collection, BulkOptions)} does. */
    BatchResult pauseAll(Collection<String> ids, BulkOptions options);

    /** Takes up delivery of many campaigns again; runs as {@link #updateAll(Collection, BulkOptions)} does. */
    BatchResult resumeAll(Collection<String> ids, BulkOptions options);

    /** Removes many campaigns as {@link #archive} does; runs as {@link #updateAll(Collection, BulkOptions)} does. */
    BatchResult archiveAll(Collection<String> ids, BulkOptions options);

    /**
     * Makes many campaigns, each once however often attempts are repeated; runs as {@link #updateAll(Collection, BulkOptions)}
     * does.
     *
     * @throws IllegalArgumentException on a view with an idempotency key: under one key only one campaign would be made
     */
    BatchResult createAll(Collection<CampaignDraft> drafts, BulkOptions options);

    /**
     * The same campaigns on the same connections, for calls that want something of their own: a deadline, a number of
     * attempts, an idempotency key, headers, a tag. What the options do not say is as the service was built. Closing the
     * view closes nothing.
     *
     * @throws UnsupportedCapabilityException when the options hold an idempotency key and the network knows none
     * @throws IllegalArgumentException when a header is one that credentials, signature or the pipeline itself set
     */
    CampaignService with(CallOptions options);

    /**
     * The network's own fields of a new campaign, for {@link CampaignDraft.Builder#network}, read from texts as a command line
     * or a file has them: by the network's names, a dot leading into an object, lists separated by commas, objects as JSON,
     * amounts in major units with their currency or in the service's.
     *
     * @throws InvalidCampaignException naming every field that the network does not have and every text that is not of its
     *     field's type
     */
    ClientModel draftFields(Map<String, String> texts);

    /** The network's own fields of a change, for {@link CampaignChange.Builder#network}; read as {@link #draftFields} does. */
    ClientModel changeFields(Map<String, String> texts);

    /** The network's own parameters of a list, for {@link CampaignQuery.Builder#network}; read as {@link #draftFields} does. */
    ClientModel queryFields(Map<String, String> texts);

    /** What campaigns cost and brought; nothing is sent yet. */
    Reports reports();

    /** The same operations as futures, on the same connections and under the same options; closing them is this service's. */
    AsyncCampaignService async();

    /**
     * The generated Retrofit interface, for what the common words do not reach. Its calls go through the same pipeline:
     * credentials, deadline, retries, quota and redacted log. Callbacks of calls that are enqueued run on the service's callback
     * executor.
     *
     * @param generatedApi an interface of the package {@code io.github.adfacade.clients.<network>}
     * @throws IllegalArgumentException when the interface belongs to another network
     */
    <T> T unwrap(Class<T> generatedApi);

    /**
     * Ends every call under way, also those that wait, with a {@link ServiceClosedException}; later calls fail at once in the same
     * way. Lets go of connections and threads that this service opened itself; a client that was handed in stays open.
     */
    @Override
    void close();
}
