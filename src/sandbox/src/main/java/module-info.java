/** The three advertising networks in memory, behind real HTTP on loopback, for tests. */
module io.github.adfacade.sandbox {
    requires java.net.http;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports io.github.adfacade.sandbox;
    exports io.github.adfacade.sandbox.junit;
}
