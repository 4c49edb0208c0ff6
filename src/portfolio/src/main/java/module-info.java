/** Many campaigns on many networks: totals, mass changes, guardrails. */
module io.github.adfacade.portfolio {
    requires transitive io.github.adfacade;
    requires com.google.gson;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports io.github.adfacade.portfolio;
    exports io.github.adfacade.portfolio.desired;
}
