package io.github.adfacade.portfolio.desired;

import io.github.adfacade.CampaignService;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An account on the three networks in memory, at a fixed moment, with its state in memory, too. No quota holds it back. */
final class Account implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");

    final Sandbox sandbox =
            Sandbox.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();
    final CampaignService whop = common(Whop.builder())
            .baseUrl(sandbox.whop().baseUrl().toString())
            .apiKey(sandbox.whop().apiKey())
            .accountId(sandbox.whop().accountId())
            .build();
    final CampaignService topsort = common(Topsort.builder())
            .baseUrl(sandbox.topsort().baseUrl().toString())
            .apiKey(sandbox.topsort().apiKey())
            .vendorId(sandbox.topsort().vendorId())
            .currency(sandbox.topsort().currency())
            .build();
    final CampaignService walmart = common(Walmart.builder())
            .baseUrl(sandbox.walmart().baseUrl().toString())
            .consumerId(sandbox.walmart().consumerId())
            .privateKey(sandbox.walmart().privateKeyPem())
            .keyVersion(sandbox.walmart().keyVersion())
            .authToken(sandbox.walmart().authToken())
            .advertiserId(sandbox.walmart().advertiserId())
            .build();
    final Portfolio portfolio =
            Portfolio.builder().add(whop).add(topsort).add(walmart).build();
    final Memory memory = new Memory();
    final Desired desired = Desired.of(portfolio, memory).with(sandbox.clock());

    private <B extends ServiceBuilder<B>> B common(B builder) {
        return builder.clock(sandbox.clock())
                .sleeper(sandbox::advance)
                .random(new Random(7))
                .quota(Bucket.builder()
                        .addLimit(limit -> limit.capacity(100_000_000).refillGreedy(100_000_000, Duration.ofSeconds(1)))
                        .build());
    }

    /** Back to the seeds of the networks, and no state. */
    void reset() {
        sandbox.reset();
        memory.text = null;
        memory.writesLeft = Integer.MAX_VALUE;
        memory.writes = 0;
    }

    ApplyResult apply(String file) {
        return desired.apply(desired.read(file), ApplyOptions.DEFAULT);
    }

    /** The changes that requests brought; what a test did itself does not count. */
    List<Change> changes() {
        return sandbox.ledger().changes().stream()
                .filter(change -> change.exchange() != 0)
                .toList();
    }

    long made(String name) {
        return changes().stream()
                .filter(change ->
                        change.kind() == Change.Kind.CREATED && change.name().equals(name))
                .count();
    }

    @Override
    public void close() {
        portfolio.close();
        sandbox.close();
    }

    /** A state that can fail at the n-th write, before or after it was kept. */
    static final class Memory implements StateStore {

        @Nullable
        String text;

        int writes;
        int writesLeft = Integer.MAX_VALUE;
        boolean losesLast = true;

        @Override
        public Optional<String> read() {
            return Optional.ofNullable(text);
        }

        @Override
        public void write(String next) {
            writes++;
            if (writesLeft == 0) {
                throw new Crash();
            }
            if (--writesLeft == 0) {
                if (!losesLast) {
                    text = next;
                }
                throw new Crash();
            }
            text = next;
        }
    }

    /** The process ends here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
