package io.github.adfacade.contract.lint;

import io.github.adfacade.contract.spec.SpecTree;
import java.util.function.Consumer;

/** Something that every spec keeps to. */
interface SpecRule {

    /** Hands every offender to the sink. */
    void check(SpecTree spec, Consumer<Offence> sink);
}
