package io.github.adfacade.cli;

import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Sandbox;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How to reach a sandbox: for each network its base URL and credentials. The names are those of the environment variables
 * in camel case, without the network: {@code WHOP_API_KEY} is {@code apiKey} of {@code whop}.
 */
final class SandboxAccess {

    private final Map<Provider, Map<String, String>> byProvider = new EnumMap<>(Provider.class);

    SandboxAccess(Sandbox sandbox) {
        Map<String, String> whop = new LinkedHashMap<>();
        whop.put("baseUrl", sandbox.whop().baseUrl().toString());
        whop.put("apiKey", sandbox.whop().apiKey());
        whop.put("accountId", sandbox.whop().accountId());
        byProvider.put(Provider.WHOP, whop);

        Map<String, String> topsort = new LinkedHashMap<>();
        topsort.put("baseUrl", sandbox.topsort().baseUrl().toString());
        topsort.put("apiKey", sandbox.topsort().apiKey());
        topsort.put("vendorId", sandbox.topsort().vendorId());
        topsort.put("currency", sandbox.topsort().currency());
        byProvider.put(Provider.TOPSORT, topsort);

        Map<String, String> walmart = new LinkedHashMap<>();
        walmart.put("baseUrl", sandbox.walmart().baseUrl().toString());
        walmart.put("fileHost", sandbox.walmart().fileHost().toString());
        walmart.put("consumerId", sandbox.walmart().consumerId());
        walmart.put("privateKey", sandbox.walmart().privateKeyPem());
        walmart.put("keyVersion", sandbox.walmart().keyVersion());
        walmart.put("authToken", sandbox.walmart().authToken());
        walmart.put("advertiserId", sandbox.walmart().advertiserId());
        byProvider.put(Provider.WALMART, walmart);
    }

    /** One object a network. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        byProvider.forEach((provider, access) -> {
            JsonObject of = new JsonObject();
            access.forEach(of::addProperty);
            json.add(Text.word(provider), of);
        });
        return json;
    }

    /** The environment that leads every service to the sandbox. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        byProvider.forEach((provider, access) ->
                access.forEach((name, value) -> environment.put(variable(provider.name(), name), value)));
        return environment;
    }

    /** The environment variable of a network's setting. */
    static String variable(String network, String camelCase) {
        return (network + "_" + camelCase.replaceAll("([A-Z])", "_$1")).toUpperCase(Locale.ROOT);
    }
}
