package io.github.adfacade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsort.model.BudgetChange;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final Violations violations = new Violations();

    @Test
    void aWordIsWrittenOverACopyOfTheCallersModel() {
        CampaignUpdate own = new CampaignUpdate().setTargetRoas(BigDecimal.TEN);

        Request<CampaignUpdate> request = request(Optional.of(own), false);
        request.say("name", body -> body.setName("Shoes"));

        assertThat(request.body())
                .isEqualTo(new CampaignUpdate().setTargetRoas(BigDecimal.TEN).setName("Shoes"));
        assertThat(own).isEqualTo(new CampaignUpdate().setTargetRoas(BigDecimal.TEN));
        assertThat(violations.list()).isEmpty();
        assertThat(request.isNew()).isFalse();
        assertThat(request.type()).isEqualTo(CampaignUpdate.class);
    }

    @Test
    void whatTheCallersModelSaysTooIsNamed() {
        Request<CampaignUpdate> request = request(
                Optional.of(new CampaignUpdate().setBudget(new BudgetChange().setAmount(Amount.of("5")))), true);

        request.say("budget", body -> body.setBudget(new BudgetChange().setAmount(Amount.of("6"))));

        assertThat(violations.list())
                .containsExactly(new Violation(
                        "budget", "must not be said twice: it is also budget.amount of the network's own", null));
        assertThat(request.isNew()).isTrue();
    }

    @Test
    void aModelOfAnotherOperationIsNamedAndLeftOut() {
        Request<CampaignUpdate> request = request(Optional.of(new CampaignCreate().setName("Shoes")), false);

        assertThat(request.body()).isEqualTo(new CampaignUpdate());
        assertThat(violations.list())
                .containsExactly(new Violation(
                        "network", "must be a CampaignUpdate of Topsort", CampaignCreate.class.getName()));
    }

    @Test
    void aBreachIsToldByTheWordThatWroteTheFieldAndByThePathElsewhere() {
        Request<CampaignUpdate> request = request(
                Optional.of(new CampaignUpdate()
                        .setTargetRoas(new BigDecimal("20.5"))
                        .setExternalCampaignId(" ")),
                false);
        request.say("amount to spend", body -> body.setBudget(new BudgetChange().setAmount(Amount.of("-1"))));

        request.check(USD);

        assertThat(violations.list())
                .containsExactlyInAnyOrder(
                        new Violation("amount to spend", "must be above zero", "-1"),
                        new Violation("targetRoas", "must be 0.5 to 20", "20.5"),
                        new Violation("externalCampaignId", "must not be blank", " "));
    }

    @Test
    void anAmountInAnotherCurrencyIsABreach() {
        Request<CampaignUpdate> request = request(Optional.empty(), false);
        request.say("budget", body -> body.setBudget(new BudgetChange().setAmount(Amount.of("5", "EUR"))));

        request.check(USD);

        assertThat(violations.list()).containsExactly(new Violation("budget", "must be in USD", "5 EUR"));
    }

    private Request<CampaignUpdate> request(Optional<ClientModel> own, boolean isNew) {
        return new Request<>(Provider.TOPSORT, CampaignUpdate::new, own, isNew, violations);
    }
}
