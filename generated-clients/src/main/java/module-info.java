/** Retrofit clients for Whop, Topsort and Walmart Connect Display, generated from the specs, and what they stand on. */
module io.github.adfacade.clients {
    requires transitive com.google.gson;
    requires transitive retrofit2;
    requires okhttp3;
    requires okio;
    // OkHttp is an automatic module and cannot ask for it; without this line it would be missing on the module path.
    requires kotlin.stdlib;
    requires static transitive org.jspecify;

    exports io.github.adfacade.clients.support;
    exports io.github.adfacade.clients.topsort.model;
    exports io.github.adfacade.clients.topsort;
    exports io.github.adfacade.clients.topsortreporting.model;
    exports io.github.adfacade.clients.topsortreporting;
    exports io.github.adfacade.clients.walmart.model;
    exports io.github.adfacade.clients.walmart;
    exports io.github.adfacade.clients.whop.model;
    exports io.github.adfacade.clients.whop;
    exports io.github.adfacade.clients.whoplegacy.model;
    exports io.github.adfacade.clients.whoplegacy;
}
