package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The services of the networks that were named, as one portfolio; opened together and closed together. */
final class Accounts implements AutoCloseable {

    private final List<CampaignService> opened = new ArrayList<>();
    private final Portfolio.Builder services = Portfolio.builder();

    private Accounts() {}

    /**
     * @param view each service as the command wants to see it
     */
    static Accounts open(NetworkCommand command, UnaryOperator<CampaignService> view) {
        Map<String, String> environment = command.environment();
        List<Provider> wanted = command.providers().isAll()
                ? command.providers().providers().stream()
                        .filter(provider -> Networks.isConfigured(provider, environment))
                        .toList()
                : command.providers().providers();
        if (wanted.isEmpty()) {
            throw new CommandFailure("no network's credentials are set, see 'campaigns --help'");
        }
        Accounts accounts = new Accounts();
        try {
            for (Provider provider : wanted) {
                CampaignService service = Networks.open(provider, environment);
                accounts.opened.add(service);
                accounts.services.add(Text.word(provider), view.apply(service));
            }
            return accounts;
        } catch (RuntimeException e) {
            accounts.close();
            throw e;
        }
    }

    Portfolio portfolio() {
        return services.build();
    }

    @Override
    public void close() {
        opened.forEach(CampaignService::close);
    }
}
