package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.clients.golden.model.Cabin;
import io.github.adfacade.clients.golden.model.Currency;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.golden.model.GadgetStatus;
import io.github.adfacade.clients.golden.model.Seat;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenEnumTest {

    @Test
    void aKnownWordIsItsConstant() {
        assertThat(GadgetStatus.of("in-review")).isSameAs(GadgetStatus.IN_REVIEW);
        assertThat(GadgetStatus.IN_REVIEW.isKnown()).isTrue();
        assertThat(GadgetStatus.IN_REVIEW.value()).isEqualTo("in-review");
    }

    @Test
    void anUnknownWordIsKeptAndWrittenBack() {
        String json = "{\"status\":\"paused_by_review\",\"statuses\":[\"active\",\"novel\"]}";

        Gadget gadget = Json.read(json, Gadget.class);

        assertThat(gadget.getStatus()).isEqualTo(GadgetStatus.of("paused_by_review"));
        assertThat(gadget.getStatus().isKnown()).isFalse();
        assertThat(gadget.getStatuses()).containsExactly(GadgetStatus.ACTIVE, GadgetStatus.of("novel"));
        assertThat(gadget).hasToString(json);
    }

    @Test
    void theCaseOfAWordCounts() {
        assertThat(GadgetStatus.of("ACTIVE")).isNotEqualTo(GadgetStatus.ACTIVE);
        assertThat(GadgetStatus.of("ACTIVE").isKnown()).isFalse();
    }

    @Test
    void wordsOfTwoSetsAreNotEqual() {
        assertThat(GadgetStatus.of("try")).isNotEqualTo(Currency.TRY).hasSameHashCodeAs(Currency.TRY);
    }

    @Test
    void theKnownWordsAreListedInTheSpecsOrderUnderTheNamesItGives() {
        assertThat(GadgetStatus.known())
                .containsExactly(
                        GadgetStatus.ACTIVE,
                        GadgetStatus.IN_REVIEW,
                        GadgetStatus.TOO_FAST,
                        GadgetStatus.DEFAULT,
                        GadgetStatus.NONE);
        assertThat(Currency.known()).extracting(Currency::value).containsExactly("usd", "try", "all", "whop_usd");
        assertThat(GadgetStatus.NONE.value()).isEmpty();
    }

    @Test
    void aWordThatIsAKeywordOfJavaIsAConstantLikeAnyOther() {
        assertThat(Seat.known()).containsExactly(Seat.CLASS, Seat.NEW, Seat.INT, Seat.FIRST_CLASS, Seat._2ND);
        assertThat(Seat.CLASS.value()).isEqualTo("class");
    }

    @Test
    void wordsThatDifferInTheirCaseAloneAreToldApartByTheNamesThatTheSpecGives() {
        assertThat(List.of(Cabin.CLASS, Cabin.CLASS_2, Cabin.CLASS_3))
                .extracting(Cabin::value)
                .containsExactly("class", "Class", "CLASS");
    }

    @Test
    void aWordThatMayBeNullIsThreeStateToo() {
        Gadget gadget = Json.read("{\"spend_currency\":null}", Gadget.class);

        assertThat(gadget.hasSpendCurrency()).isTrue();
        assertThat(gadget.getSpendCurrency()).isNull();
        assertThat(gadget).hasToString("{\"spend_currency\":null}");
    }
}
