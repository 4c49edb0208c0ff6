package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.sandbox.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportOfIdsTest extends OnThreeNetworks {

    @Test
    void eachNetworkIsAskedForItsOwnCampaignsAloneAndWhatNobodyKnowsIsTold() {
        String id = sandbox.whop().campaignIds().get(0);

        PortfolioReport report = portfolio.report(
                service -> ReportQuery.lastDays(7)
                        .campaigns(List.of(id, "nobody's"))
                        .build(),
                sandbox.clock());

        assertThat(report.failures()).isEmpty();
        assertThat(report.unknown()).containsExactly("nobody's");
        assertThat(report.campaigns()).extracting(ReportedCampaign::campaignId).containsOnly(id);
        assertThat(sandbox.ledger().exchanges(Network.TOPSORT))
                .noneMatch(exchange -> exchange.request().path().contains("reporting"));
    }
}
