package io.github.adfacade.portfolio;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What shall be done to one campaign.
 *
 * @param before what it looks like
 * @param change what is asked for, see {@link FieldJson}; null where the action says it all
 */
record Intent(String id, String name, Seen before, @Nullable JsonObject change) {}
