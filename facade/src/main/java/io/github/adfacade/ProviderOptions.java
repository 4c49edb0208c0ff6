package io.github.adfacade;

import java.util.Map;

/**
 * Settings that one network alone knows, travelling typed on a draft, a change or a query. An option for another
 * provider is refused before anything is sent, never ignored.
 */
public interface ProviderOptions {

    /** The network that these settings are for. */
    Provider provider();

    /** The settings that were made, by the network's own field names, in the order of the network's documentation. */
    Map<String, Object> settings();
}
