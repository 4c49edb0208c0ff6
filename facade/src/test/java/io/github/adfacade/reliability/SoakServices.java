package io.github.adfacade.reliability;

import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.walmart.WalmartCampaignService;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** One service a network, shared by all threads. Waits are not spent, and no quota holds the threads back. */
final class SoakServices implements AutoCloseable {

    final WhopCampaignService whop;
    final TopsortCampaignService topsort;
    final WalmartCampaignService walmart;

    SoakServices(Sandbox sandbox, OkHttpClient client) {
        whop = common(Whop.builder(), client)
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .build();
        topsort = common(Topsort.builder(), client)
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .build();
        walmart = common(Walmart.builder(), client)
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .clock(sandbox.clock())
                .build();
    }

    private static <B extends ServiceBuilder<B>> B common(B builder, OkHttpClient client) {
        return builder.httpClient(client)
                .sleeper(wait -> Thread.yield())
                .attemptTimeout(SoakTest.AMPLE)
                .callTimeout(SoakTest.AMPLE.multipliedBy(4))
                .quota(Bucket.builder()
                        .addLimit(limit -> limit.capacity(100_000_000).refillGreedy(100_000_000, Duration.ofSeconds(1)))
                        .build());
    }

    @Override
    public void close() {
        whop.close();
        topsort.close();
        walmart.close();
    }
}
