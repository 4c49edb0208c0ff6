package io.github.adfacade.sandbox.internal.hooks;

import io.github.adfacade.sandbox.internal.json.JsonObject;

/**
 * @param id the same in every repeat
 * @param type the network's word for what happened
 */
public record HookMessage(String id, String type, JsonObject body) {}
