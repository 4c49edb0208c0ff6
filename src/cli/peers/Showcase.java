import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sandbox in which campaigns have run on all three networks for some weeks until now. Prints their ids and the environment that
 * leads the command line to them, one a line, then {@code ready}, and serves until its input ends. Run from its source by page.mjs.
 */
public final class Showcase {

    private static final Duration AGO = Duration.ofDays(21);

    private final Sandbox sandbox;
    private final List<String> ids = new ArrayList<>();

    private Showcase() {
        sandbox = Sandbox.builder()
                .clock(Clock.offset(Clock.systemUTC(), AGO.negated()))
                .figuresSeed(11)
                .figuresOfNewCampaigns(true)
                .reportDelay(Duration.ofSeconds(1))
                .reportLagDays(1)
                .start();
    }

    public static void main(String[] none) throws IOException {
        Showcase showcase = new Showcase();
        try (Sandbox served = showcase.sandbox) {
            showcase.whop();
            showcase.topsort();
            showcase.walmart();
            served.advance(AGO);
            showcase.ids.forEach(id -> System.out.println("id " + id));
            showcase.environment().forEach((name, value) -> System.out.println("env " + name + "=" + value));
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // until whoever started this ends it
            }
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = sandbox.environment();
        // Line feeds may be written as two characters.
        environment.put("WALMART_PRIVATE_KEY", sandbox.walmart().privateKeyPem().replace("\n", "\\n"));
        return environment;
    }

    private void whop() {
        try (WhopCampaignService whop = Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .clock(sandbox.clock())
                .build()) {
            for (String name : List.of("Creator course launch", "Members' week", "Mum & dad's \"big\" <week>")) {
                String id = make(whop, flight(name, "60.00").objective(Objective.SALES));
                whop.launch(id);
                sandbox.whop().control().deliver(id);
            }
        }
    }

    private void topsort() {
        try (CampaignService topsort = Topsort.builder()
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .clock(sandbox.clock())
                .build()) {
            for (String name : List.of("Trail shoes, brand terms", "Running socks", "Rain jackets")) {
                make(
                        topsort,
                        flight(name, "80.00")
                                .network(new CampaignCreate()
                                        .setCampaignType(CampaignType.MANUAL)
                                        .setBids(List.of(new BidCreate()
                                                .setTarget(new BidTarget()
                                                        .setType(BidTargetType.PRODUCT)
                                                        .setId("sku-1"))
                                                .setAmount(Amount.of("0.45"))))));
            }
        }
    }

    private void walmart() {
        try (CampaignService walmart = Walmart.builder()
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .clock(sandbox.clock())
                .build()) {
            for (String name : List.of("Spring grills", "Patio lights", "Garden hoses")) {
                sandbox.walmart().control().goLive(make(walmart, flight(name, "90.00")));
            }
        }
    }

    private CampaignDraft.Builder flight(String name, String daily) {
        Instant evening = sandbox.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(44));
        return CampaignDraft.builder(name)
                .budget(Budget.daily(Money.usd(daily)))
                .start(evening)
                .end(FlightEnd.at(evening.plus(Duration.ofDays(90))));
    }

    private String make(CampaignService service, CampaignDraft.Builder draft) {
        Campaign made = service.create(draft.build());
        ids.add(made.id());
        return made.id();
    }
}
