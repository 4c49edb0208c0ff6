package io.github.adfacade.doctor;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.ServerException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.whop.WhopCampaignService;
import java.util.List;
import java.util.Locale;

/** A first signed read, and what the key may do besides. */
record Access(CampaignService service, List<Finding> findings) {

    private static final String STEP = "signed read";

    /** @return whether it worked */
    boolean read() {
        try {
            boolean some = service.list(CampaignQuery.builder().pageSize(1).build()).stream()
                    .findFirst()
                    .isPresent();
            findings.add(Finding.good(
                    STEP, some ? "the first campaign of the list was read" : "the list was read, and is empty"));
            return true;
        } catch (CampaignException e) {
            findings.add(Finding.bad(STEP, String.valueOf(e.getMessage()), advice(e)));
            return false;
        }
    }

    private String advice(CampaignException e) {
        if (e instanceof AuthenticationException) {
            return switch (service.provider()) {
                case WHOP -> whop(e);
                case TOPSORT -> topsort(e);
                case WALMART -> walmart(e.vendorCode().orElse(""));
            };
        }
        if (e instanceof NotFoundException) {
            return "the address does not lead to this API: look at the path of " + service.provider() + "_BASE_URL";
        }
        if (e instanceof UnreadableResponseException) {
            return service instanceof WhopCampaignService
                            && String.valueOf(e.getMessage()).contains("generation")
                    ? "set WHOP_API_VERSION to the generation that the message names, or unset it"
                    : "something else answers in the API's place: look at the address, and at proxies that want a sign-in";
        }
        if (e instanceof RateLimitException) {
            return "wait, and find who else uses this key or address";
        }
        if (e instanceof ServerException) {
            return "the network fails: try again later, and tell its support the request id";
        }
        return e instanceof ConnectionException || e instanceof DeadlineExceededException
                ? "look at firewall and proxy; the server answered before, without credentials"
                : "the network refuses the request: look at the ids that are set, such as account, vendor and advertiser";
    }

    private static String whop(CampaignException e) {
        return e.httpStatus().orElse(0) == 403
                ? "the key lacks the permission ad_campaign:basic:read, or WHOP_ACCOUNT_ID is another account: change the"
                        + " key's permissions in the dashboard"
                : "the key is unknown there: copy it again, and see that key and WHOP_BASE_URL are of the same environment";
    }

    private static String topsort(CampaignException e) {
        return e.httpStatus().orElse(0) == 403
                ? "this may be a Marketplace key (TSE), which is for auctions: make an Advanced key (TSC) in the dashboard"
                : "the key is unknown there: copy it again; each marketplace has its own";
    }

    private String walmart(String code) {
        boolean clock = findings.stream()
                .anyMatch(each -> each.step().equals("clock") && each.verdict() == Finding.Verdict.BAD);
        return switch (code) {
            case "INVALID_AUTH_TOKEN", "MISSING_HEADER_AUTH_TOKEN", "MISSING_ACCESS_TOKEN" ->
                "WALMART_AUTH_TOKEN is not the partner's token, or of another environment: copy it again";
            case "USER_ACCESS_PERMISSIONS_ERROR" ->
                "the partner has no access to this advertiser: let it be granted in the Ad Center";
            case "USER_AUTHENTICATION_ERROR" ->
                clock
                        ? "set the clock first: a signature of another time is refused just so"
                        : "the signature is not accepted: WALMART_CONSUMER_ID, WALMART_KEY_VERSION and the private key must be"
                                + " those of the public key that was registered, and WALMART_ADVERTISER_ID the token's";
            default ->
                "credentials, or access to WALMART_ADVERTISER_ID, are refused: compare all of them with the onboarding";
        };
    }

    /** What the key may do besides reading campaigns. Whether it may write is not tried. */
    void permissions() {
        String generation = service instanceof WhopCampaignService whop
                ? "the " + whop.generation().name().toLowerCase(Locale.ROOT) + " generation answers; "
                : "";
        if (service.provider() == Provider.WALMART) {
            findings.add(Finding.good(
                    "permissions", "campaigns of this advertiser may be read; reports and writes were not tried"));
            return;
        }
        try {
            boolean some = service.reports().rows(ReportQuery.lastDays(1).build()).stream()
                    .findFirst()
                    .isPresent();
            findings.add(Finding.good(
                    "permissions",
                    generation + "campaigns and reports may be read" + (some ? "" : ", of which yesterday has none")
                            + "; writes were not tried"));
        } catch (CampaignException e) {
            findings.add(Finding.doubtful(
                    "permissions",
                    generation + "campaigns may be read, reports not: " + e.getMessage(),
                    service.provider() == Provider.WHOP
                            ? "give the key the permission ad_campaign:stats:read, where reports are wanted"
                            : "use an Advanced key that may report, where reports are wanted"));
        }
    }
}
