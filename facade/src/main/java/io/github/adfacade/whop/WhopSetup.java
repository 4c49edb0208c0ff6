package io.github.adfacade.whop;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service was set up with.
 *
 * @param generation the API spoken
 * @param apiVersion sent with every request
 * @param accountId the account (legacy: company) of lists, drafts and payments; null leaves it to the key
 * @param currency the currency of budgets
 */
record WhopSetup(
        WhopGeneration generation,
        String apiVersion,
        @Nullable String accountId,
        Currency currency) {

    Optional<String> account() {
        return Optional.ofNullable(accountId);
    }
}
