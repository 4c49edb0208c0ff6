package io.github.adfacade.cli;

import com.google.gson.JsonObject;
import io.github.adfacade.sandbox.Sandbox;
import java.util.Locale;

/**
 * How to reach a sandbox, as JSON: one object a network. The names are those of the environment variables in camel case, without
 * the network: {@code WHOP_API_KEY} is {@code apiKey} of {@code whop}.
 */
final class SandboxAccess {

    private SandboxAccess() {}

    static JsonObject json(Sandbox sandbox) {
        JsonObject json = new JsonObject();
        sandbox.environment().forEach((variable, value) -> {
            String[] words = variable.toLowerCase(Locale.ROOT).split("_", -1);
            StringBuilder setting = new StringBuilder(words[1]);
            for (int i = 2; i < words.length; i++) {
                setting.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(words[i].substring(1));
            }
            if (!json.has(words[0])) {
                json.add(words[0], new JsonObject());
            }
            json.getAsJsonObject(words[0]).addProperty(setting.toString(), value);
        });
        return json;
    }

    /** The environment variable of a network's setting. */
    static String variable(String network, String camelCase) {
        return (network + "_" + camelCase.replaceAll("([A-Z])", "_$1")).toUpperCase(Locale.ROOT);
    }
}
