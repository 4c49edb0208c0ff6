/** The three advertising networks in memory, behind real HTTP on loopback, for tests. */
module io.github.adfacade.sandbox {
    requires static org.jspecify;

    exports io.github.adfacade.sandbox;
}
