package io.github.adfacade.contract;

/** A part of the contract: tests as default methods, so that the whole is put together from them. */
interface ContractPart {

    /** What the tests work on. */
    ContractContext context();
}
