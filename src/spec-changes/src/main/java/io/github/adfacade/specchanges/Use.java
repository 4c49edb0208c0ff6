package io.github.adfacade.specchanges;

/**
 * That an operation uses a component.
 *
 * @param operation such as "PATCH /campaigns"
 * @param sent whether callers send it; else they receive it
 */
record Use(String operation, boolean sent) {}
