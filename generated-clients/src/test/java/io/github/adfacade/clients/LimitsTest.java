package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonPrimitive;
import io.github.adfacade.clients.golden.GadgetsApi.ListGadgetsParams;
import io.github.adfacade.clients.golden.model.GadgetLine;
import io.github.adfacade.clients.golden.model.GadgetOrder;
import io.github.adfacade.clients.golden.model.GadgetStatus;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.Breach;
import io.github.adfacade.clients.support.Limit;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema demands of a request is what the generated model says of itself. */
class LimitsTest {

    private static final Currency USD = Currency.getInstance("USD");

    static Stream<Arguments> broken() {
        return Stream.of(
                breaks(o -> o.unsetName(), "name is required"),
                breaks(o -> o.setName(null), "name must not be null"),
                breaks(o -> o.setName("a"), "name must have 2 to 5 characters"),
                breaks(o -> o.setName("abcdef"), "name must have 2 to 5 characters"),
                breaks(o -> o.setName("\uD83D\uDE00".repeat(6)), "name must have 2 to 5 characters"),
                breaks(
                        o -> o.setName("ab\uD83D"),
                        "name must be text that can be encoded (it holds half of a surrogate pair)"),
                breaks(o -> o.setNote("long"), "note must have at most 3 characters"),
                breaks(o -> o.setCode("ABC"), "code must match ^[A-Z]{2}$"),
                breaks(o -> o.setCode("AB\n"), "code must match ^[A-Z]{2}$"),
                breaks(o -> o.setPath("a/b*\n"), "path must match ^[^$]\\$?[/]?b[*]$|^a$"),
                breaks(o -> o.setPath("a\n"), "path must match ^[^$]\\$?[/]?b[*]$|^a$"),
                breaks(o -> o.setLabel(" "), "label must not be blank"),
                breaks(o -> o.setShare(BigDecimal.ZERO), "share must be above zero"),
                breaks(o -> o.setShare(BigDecimal.ONE), "share must be below 1"),
                breaks(o -> o.setRatio(new BigDecimal("0.49")), "ratio must be 0.5 to 20"),
                breaks(o -> o.setRatio(new BigDecimal("20.01")), "ratio must be 0.5 to 20"),
                breaks(o -> o.setRatio(new BigDecimal("1e-900")), "ratio must be 0.5 to 20"),
                breaks(o -> o.setCount(0), "count must be 1 to 10"),
                breaks(o -> o.setCount(11), "count must be 1 to 10"),
                breaks(o -> o.setStep(7), "step must be a multiple of 5"),
                breaks(o -> o.setCents(Amount.of("0")), "cents must be 0.01 USD to 10.00 USD"),
                breaks(o -> o.setCents(Amount.of("10.01")), "cents must be 0.01 USD to 10.00 USD"),
                breaks(
                        o -> o.setCents(Amount.of("5.005")),
                        "cents must have no fraction of the currency's smallest unit"),
                breaks(o -> o.setCents(Amount.of("5", "EUR")), "cents must be in USD"),
                breaks(o -> o.setPrice(Amount.of("0.001")), "price must be at least 0.01 USD"),
                breaks(o -> o.setBids(List.of(Amount.of("1"), Amount.of("0"))), "bids[1] must be at least 0.01 USD"),
                breaks(o -> o.setFees(Map.of("a", Amount.of("9.01"))), "fees.a must be at most 9 USD"),
                breaks(o -> o.setWhole(Amount.of("5.5")), "whole must be a whole number"),
                breaks(o -> o.setWhole(Amount.of("4")), "whole must be at least 5 USD"),
                breaks(o -> o.setWhole(Amount.of("9223372036854775808")), "whole must be a number that can be sent"),
                breaks(
                        o -> o.setKind(GadgetStatus.of("novel")),
                        "kind must be one of active, in-review, 2fast, default, "),
                breaks(o -> o.setId("42"), "id must be a UUID"),
                breaks(o -> o.setLink("no link"), "link must be an absolute URI"),
                breaks(
                        o -> o.setDue(OffsetDateTime.parse("+12026-01-01T00:00:00Z")),
                        "due must lie between the years 0 and 9999"),
                breaks(o -> o.setTags(List.of()), "tags must hold 1 to 2"),
                breaks(o -> o.setTags(List.of("a", "b", "c")), "tags must hold 1 to 2"),
                breaks(o -> o.setTags(List.of("a", "a")), "tags[1] must not be there twice"),
                breaks(o -> o.setTags(List.of("a", "long")), "tags[1] must have at most 3 characters"),
                breaks(o -> o.setTags(Arrays.asList("a", null)), "tags[1] must not be null"),
                breaks(
                        o -> o.setNumbers(List.of(new BigDecimal("1"), new BigDecimal("1.0"))),
                        "numbers[1] must not be there twice"),
                breaks(o -> o.setLines(List.of()), "lines must hold at least one"),
                breaks(o -> o.setLines(List.of(line(), new GadgetLine())), "lines[1].sku is required"),
                breaks(
                        o -> o.setLines(List.of(line(), line(), line().setAmount(Amount.of("0")))),
                        "lines[2].amount must be at least 0.01 USD"),
                breaks(o -> o.setGift(new GadgetLine().setSku("")), "gift.sku must not be empty"),
                breaks(o -> o.setShares(Map.of("a", new BigDecimal("1.5"))), "shares.a must be at most 1"),
                breaks(o -> o.setExtras(Map.of("x", new GadgetLine())), "extras.x.sku is required"),
                breaks(
                        o -> o.getAdditionalProperties().put("mood", new JsonPrimitive(Double.NaN)),
                        "mood must be a number that can be sent"),
                breaks(
                        o -> o.getAdditionalProperties().put("name", new JsonPrimitive("twice")),
                        "name must be set by its setter"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void aRequestThatBreaksALimitSaysSoByPathAndRule(Consumer<GadgetOrder> change, String breach) {
        GadgetOrder order = good();
        change.accept(order);

        assertThat(order.breaches(USD)).extracting(LimitsTest::text).containsExactly(breach);
    }

    @Test
    void allBreachesAreNamedAtOnce() {
        GadgetOrder order =
                new GadgetOrder().setNote("long").setLines(List.of(new GadgetLine().setAmount(Amount.of("-1", "JPY"))));

        assertThat(order.breaches(USD))
                .extracting(Breach::path)
                .containsExactly("name", "note", "lines[0].sku", "lines[0].amount");
    }

    @Test
    void whatKeepsEveryLimitBreaksNone() {
        GadgetOrder order = good().setNote(null)
                .setCode("AB")
                .setPath("a$/b*")
                .setLabel("x")
                .setShare(new BigDecimal("0.5"))
                .setRatio(new BigDecimal("20"))
                .setCount(10)
                .setStep(10)
                .setCents(Amount.of("10", "USD"))
                .setPrice(Amount.of("0.01"))
                .setWhole(Amount.of("5.00"))
                .setKind(GadgetStatus.ACTIVE)
                .setId("3c90c3cc-0d44-4b50-8888-8dd25736052a")
                .setLink("https://example.com/a")
                .setDue(OffsetDateTime.parse("9999-12-31T23:59:59Z"))
                .setTags(List.of("a", "b"))
                .setGift(line())
                .setShares(Map.of("a", BigDecimal.ONE))
                .setExtras(Map.of("x", line()));
        order.getAdditionalProperties().put("new field", new JsonPrimitive(1));

        assertThat(order.breaches(USD)).isEmpty();
    }

    @Test
    void anAnswerIsNeverRefusedForALimit() {
        String json =
                "{\"name\":\"far too long\",\"count\":11,\"tags\":[],\"kind\":\"novel\",\"cents\":0,\"lines\":[{}]}";

        GadgetOrder read = Json.read(json, GadgetOrder.class);

        assertThat(Json.tree(Json.GSON.toJson(read))).isEqualTo(Json.tree(json));
        assertThat(read.getCount()).isEqualTo(11);
    }

    @Test
    void aHeaderCarriesOnlyWhatAHeaderCan() {
        ListGadgetsParams params =
                new ListGadgetsParams().setApiVersionDate("é").setFilterName("é");

        assertThat(params.breaches(USD))
                .extracting(LimitsTest::text)
                .containsExactly("Api-Version-Date must be text that a header can carry");
    }

    /** The generator writes an underscore between them; as another pattern it would refuse what the network takes. */
    @ParameterizedTest
    @ValueSource(strings = {"^/_*$", "^[a-z]*_/$"})
    void aPatternThatTheGeneratorAlteredIsRefused(String altered) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of("path").pattern(altered))
                .withMessageContaining("write [/] in the spec");
    }

    private static GadgetOrder good() {
        return new GadgetOrder().setName("order").setLines(List.of(line()));
    }

    private static GadgetLine line() {
        return new GadgetLine().setSku("s");
    }

    private static String text(Breach breach) {
        return breach.path() + " " + breach.rule();
    }

    private static Arguments breaks(Consumer<GadgetOrder> change, String breach) {
        return Arguments.of(change, breach);
    }
}
