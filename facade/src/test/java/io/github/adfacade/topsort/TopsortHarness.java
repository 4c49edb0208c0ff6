package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.Budget;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Traffic;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.AssetDimensions;
import io.github.adfacade.clients.topsort.model.BannerAsset;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.DeviceType;
import io.github.adfacade.clients.topsort.model.FormatProperties;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A sandbox at a fixed moment and a service on it, whose waits move that moment and take no time. */
abstract class TopsortHarness {

    static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
    static final String VENDOR = "v-4471";
    static final String PAGE = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    static final String AUTOBIDDING = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    static final String PAUSED = "91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31";
    static final String PENDING = "a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52";
    static final String REJECTED = "c5e90d18-3b6f-4a27-9d81-1f4e7a8c2b63";
    static final String ENDED = "d61f2a94-8c0d-4e3b-a5b7-9e2c4d6f8074";
    static final String OTHERS = "e7204b3c-1d5e-4f69-b8c2-0a3d5e7f9185";
    static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    final Sandbox sandbox = sandbox().start();
    final List<Duration> waits = new ArrayList<>();
    final TopsortCampaignService topsort = builder().build();

    Sandbox.Builder sandbox() {
        return Sandbox.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        topsort.close();
        Traffic.keep(sandbox);
        sandbox.close();
    }

    Topsort.Builder builder() {
        return Topsort.builder()
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(VENDOR)
                .currency("USD")
                .clock(sandbox.clock())
                .sleeper(wait -> {
                    waits.add(wait);
                    sandbox.advance(wait);
                })
                .random(new Random(7));
    }

    static CampaignDraft.Builder draft() {
        return CampaignDraft.builder("Trail shoes, July")
                .budget(Budget.daily(Money.usd("35")))
                .network(manual());
    }

    static CampaignCreate manual() {
        return new CampaignCreate()
                .setCampaignType(CampaignType.MANUAL)
                .setAdFormat(CreatableAdFormat.LISTING)
                .setBids(List.of(bid("sku-88120").setAmount(Amount.of("0.45"))));
    }

    /** A bid on a product. */
    static BidCreate bid(String product) {
        return new BidCreate().setTarget(new BidTarget().setId(product).setType(BidTargetType.PRODUCT));
    }

    static BidCreate bannerBid() {
        return bid("sku-1")
                .setAmount(Amount.of("9"))
                .setFormatProperties(new FormatProperties()
                        .setBannerAssets(List.of(new BannerAsset()
                                .setUrl("https://cdn.example/b.png")
                                .setContentType("image/png")
                                .setDimensions(
                                        new AssetDimensions().setWidth(1200).setHeight(300))
                                .setSize(52013L)))
                        .setSlotId("home-top")
                        .setDeviceType(DeviceType.DESKTOP)
                        .setAdFormat("banner"));
    }

    /** The next request is answered so, and not applied. */
    void answer(int status, String body) {
        sandbox.topsort().fail(Fault.status(status).body(body));
    }

    Exchange last() {
        return sandbox.ledger().last();
    }

    List<Exchange> sent(String method) {
        return sandbox.ledger().exchanges(Network.TOPSORT).stream()
                .filter(exchange -> exchange.request().method().equals(method))
                .toList();
    }

    JsonElement lastBody() {
        return json(last().request().body());
    }

    String lastQuery(String name) {
        return String.join(",", last().request().query().getOrDefault(name, List.of("(not sent)")));
    }

    static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }

    /** The fields of the rules that this breaks; nothing is sent. */
    List<String> broken(ThrowingCallable call) {
        long before = sandbox.ledger().requests();
        InvalidCampaignException refused = catchThrowableOfType(InvalidCampaignException.class, call);
        assertThat(refused).as("refused before sending").isNotNull();
        assertThat(sandbox.ledger().requests()).isEqualTo(before);
        return refused.violations().stream().map(Violation::field).toList();
    }
}
