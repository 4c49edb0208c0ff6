package io.github.adfacade.contract.lint;

import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Operations have the ids that were agreed, each once: they become the names of the generated methods. */
final class OperationIdRule implements SpecRule {

    /** The names that callers of the generated interfaces know; changing one breaks them. */
    static final Map<String, Set<String>> AGREED = Map.of(
            "whop.yaml",
            Set.of(
                    "listAdCampaigns",
                    "createAdCampaign",
                    "retrieveAdCampaign",
                    "updateAdCampaign",
                    "deleteAdCampaign",
                    "pauseAdCampaign",
                    "unpauseAdCampaign",
                    "duplicateAdCampaign",
                    "retryAdCampaignPayment",
                    "retryAccountAdsPayment",
                    "listAdGroups",
                    "retrieveAdGroup",
                    "listAds",
                    "retrieveAd"),
            "whop-legacy.yaml",
            Set.of(
                    "listAdCampaigns",
                    "retrieveAdCampaign",
                    "updateAdCampaign",
                    "pauseAdCampaign",
                    "unpauseAdCampaign",
                    "retrieveAd",
                    "retrieveAdReport"),
            "topsort.yaml",
            Set.of(
                    "listCampaigns",
                    "createCampaign",
                    "getCampaign",
                    "updateCampaign",
                    "deleteCampaign",
                    "listBids",
                    "addBids",
                    "updateBid",
                    "deleteBid"),
            "topsort-reporting.yaml",
            Set.of("getCampaignReport", "listCampaignDailyReports", "listVendorDailyReports", "listInteractions"),
            "walmart.yaml",
            Set.of(
                    "createCampaigns",
                    "listCampaigns",
                    "replaceCampaigns",
                    "patchCampaigns",
                    "setCampaignsDeliveryStatus",
                    "getDeliveryStats",
                    "requestReportSnapshot",
                    "getSnapshot",
                    "getLatestReportDate"));

    private final Map<String, Set<String>> agreedByFile;

    OperationIdRule(Map<String, Set<String>> agreedByFile) {
        this.agreedByFile = agreedByFile;
    }

    @Override
    public void check(SpecTree spec, Consumer<Offence> sink) {
        Set<String> agreed = agreedByFile.getOrDefault(spec.name(), Set.of());
        Set<String> missing = new TreeSet<>(agreed);
        Set<String> seen = new HashSet<>();
        for (Part operation : spec.operations()) {
            String id = operation.text("operationId");
            missing.remove(id);
            if (id.isBlank()) {
                sink.accept(new Offence(operation.pointer(), "no operationId"));
            } else if (!seen.add(id)) {
                sink.accept(new Offence(operation.pointer(), "operationId " + id + " a second time"));
            } else if (!agreed.contains(id)) {
                sink.accept(new Offence(operation.pointer(), "operationId " + id + " is not agreed"));
            }
        }
        missing.forEach(id -> sink.accept(new Offence("/paths", "no operation " + id)));
    }
}
