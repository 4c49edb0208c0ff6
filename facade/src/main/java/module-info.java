/** Campaigns on Whop, Topsort and Walmart Connect Display behind one service. */
module io.github.adfacade {
    requires transitive com.google.gson;
    requires transitive io.github.adfacade.clients;
    requires transitive okhttp3;
    requires transitive io.github.bucket4j.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires okio;
    requires retrofit2;
    requires static org.jspecify;

    exports io.github.adfacade;
    exports io.github.adfacade.doctor;
    exports io.github.adfacade.reports;
    exports io.github.adfacade.topsort;
    exports io.github.adfacade.walmart;
    exports io.github.adfacade.webhooks;
    exports io.github.adfacade.whop;
}
