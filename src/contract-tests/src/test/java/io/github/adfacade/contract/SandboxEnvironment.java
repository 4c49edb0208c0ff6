package io.github.adfacade.contract;

import io.github.adfacade.sandbox.Sandbox;
import java.util.HashMap;
import java.util.Map;

/** The environment in which {@code fromEnvironment()} and the command line speak to a sandbox. */
public final class SandboxEnvironment {

    private SandboxEnvironment() {}

    /** The variables that the builders read. */
    public static Map<String, String> of(Sandbox sandbox) {
        Map<String, String> environment = new HashMap<>();
        environment.put("WHOP_API_KEY", sandbox.whop().apiKey());
        environment.put("WHOP_BASE_URL", sandbox.whop().baseUrl().toString());
        environment.put("WHOP_ACCOUNT_ID", sandbox.whop().accountId());
        environment.put("TOPSORT_API_KEY", sandbox.topsort().apiKey());
        environment.put("TOPSORT_BASE_URL", sandbox.topsort().baseUrl().toString());
        environment.put("TOPSORT_VENDOR_ID", sandbox.topsort().vendorId());
        environment.put("TOPSORT_CURRENCY", sandbox.topsort().currency());
        environment.put("WALMART_CONSUMER_ID", sandbox.walmart().consumerId());
        environment.put("WALMART_PRIVATE_KEY", sandbox.walmart().privateKeyPem());
        environment.put("WALMART_KEY_VERSION", sandbox.walmart().keyVersion());
        environment.put("WALMART_AUTH_TOKEN", sandbox.walmart().authToken());
        environment.put("WALMART_ADVERTISER_ID", sandbox.walmart().advertiserId());
        environment.put("WALMART_BASE_URL", sandbox.walmart().baseUrl().toString());
        environment.put("WALMART_FILE_HOST", sandbox.walmart().fileHost().toString());
        return environment;
    }
}
