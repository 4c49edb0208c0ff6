package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Money;
import io.github.adfacade.Traffic;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Services on a sandbox that keeps books of what its campaigns brought; its time moves when somebody waits. */
abstract class OnBooks {

    final List<Duration> waits = new ArrayList<>();
    final Sandbox sandbox;

    OnBooks(Instant now) {
        sandbox = prepared().clock(Clock.fixed(now, ZoneOffset.UTC)).start();
    }

    Sandbox.Builder prepared() {
        return Sandbox.builder();
    }

    @AfterEach
    void stop() {
        Traffic.keep(sandbox);
        sandbox.close();
    }

    private void sleep(Duration wait) {
        waits.add(wait);
        sandbox.advance(wait);
    }

    Whop.Builder whop() {
        return Whop.builder()
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .baseUrl(sandbox.whop().baseUrl().toString())
                .clock(sandbox.clock())
                .sleeper(this::sleep)
                .random(new Random(7));
    }

    Topsort.Builder topsort() {
        return Topsort.builder()
                .apiKey(sandbox.topsort().apiKey())
                .vendorId("v-4471")
                .currency(sandbox.topsort().currency())
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .reportingUrl(sandbox.topsort().reportingUrl().toString())
                .clock(sandbox.clock())
                .sleeper(this::sleep)
                .random(new Random(7));
    }

    Walmart.Builder walmart() {
        return Walmart.builder()
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .fileHost(sandbox.walmart().fileHost().toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .callTimeout(Duration.ofMinutes(5))
                .clock(sandbox.clock())
                .sleeper(this::sleep)
                .random(new Random(7));
    }

    List<Exchange> sent(Network network) {
        return sandbox.ledger().exchanges(network);
    }

    /** The books' own words for what a row tells. */
    static void agrees(ReportRow row, io.github.adfacade.sandbox.Figures books, String currency, boolean withOrders) {
        assertThat(row.figures())
                .as(row.toString())
                .isEqualTo(new Figures(
                        Money.of(books.spend(), currency),
                        books.impressions(),
                        books.clicks(),
                        withOrders ? Long.valueOf(books.orders()) : null,
                        withOrders ? Money.of(books.revenue(), currency) : null));
    }

    /** Windows of one day to a few weeks between two days, the same every time. */
    static Stream<DayRange> windows(LocalDate first, LocalDate last) {
        Random random = new Random(11);
        int days = (int) new DayRange(first, last).count();
        return Stream.generate(() -> {
                    LocalDate from = first.plusDays(random.nextInt(days));
                    LocalDate to = from.plusDays(random.nextInt(20));
                    return new DayRange(from, to.isAfter(last) ? last : to);
                })
                .limit(12);
    }

    /** A campaign's rows added up. */
    static Figures sum(List<ReportRow> rows, String campaign) {
        List<Figures> parts = rows.stream()
                .filter(row -> row.campaignId().equals(campaign))
                .map(ReportRow::figures)
                .toList();
        return parts.stream()
                .reduce(Figures::plus)
                .orElseThrow(() -> new AssertionError("no rows of " + campaign + " in "
                        + rows.stream().map(ReportRow::campaignId).collect(Collectors.joining(", "))));
    }
}
