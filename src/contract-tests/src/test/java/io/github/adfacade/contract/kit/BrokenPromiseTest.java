package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import com.google.gson.JsonObject;
import io.github.adfacade.BatchResult;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that breaks a promise does not pass the contract: the test of that promise fails, and says so. */
class BrokenPromiseTest {

    /** Answers instead of the service. */
    private interface Breach {
        @Nullable
        Object answer(WalmartAccount account, Object[] arguments);
    }

    /**
     * A promise that is broken.
     *
     * @param contractTest the contract's test that has to notice
     * @param method the method of the service that breaks it
     * @param breach how
     */
    record Broken(String contractTest, String method, Breach breach) {

        @Override
        public String toString() {
            return contractTest;
        }
    }

    @SuppressWarnings("unchecked") // the arguments are those of the method named beside
    static Stream<Broken> brokenPromises() {
        return Stream.of(
                new Broken("everyDeclaredCapabilityWorks", "capabilities", (account, arguments) -> {
                    Set<Capability> more = EnumSet.copyOf(account.service().capabilities());
                    more.add(Capability.METRICS);
                    return Set.copyOf(more);
                }),
                new Broken("everyOtherCapabilityIsRefusedByName", "capabilities", (account, arguments) -> {
                    Set<Capability> less = EnumSet.copyOf(account.service().capabilities());
                    less.remove(Capability.NEVER_ENDING);
                    return Set.copyOf(less);
                }),
                new Broken(
                        "aCreatedCampaignReadsBackEveryFieldThatWasDeclared",
                        "create",
                        (account, arguments) ->
                                account.service().create(withoutDescription((CampaignDraft) arguments[0]))),
                new Broken("anUpdateChangesWhatItNamesAndLeavesTheRest", "update", (account, arguments) -> {
                    Campaign changed = account.service().update((String) arguments[0], (CampaignChange) arguments[1]);
                    return account.service()
                            .update(
                                    changed.id(),
                                    CampaignChange.builder().clearDescription().build());
                }),
                new Broken("aPlanShowsWhatWouldChangeAndSendsNoWrite", "plan", (account, arguments) -> {
                    String id = (String) arguments[0];
                    CampaignChange change = (CampaignChange) arguments[1];
                    ChangePlan plan = account.service().plan(id, change);
                    if (plan.isAllowed()) {
                        account.service().update(id, change);
                    }
                    return plan;
                }),
                new Broken(
                        "moreItemsThanFitARequestAreAllAnsweredInOrder",
                        "updateAll",
                        (account, arguments) -> new BatchResult(Lists.reverse(account.service()
                                .updateAll((Collection<CampaignUpdate>) arguments[0])
                                .outcomes()))),
                new Broken("aFieldThatNoSpecKnowsIsKept", "get", (account, arguments) -> {
                    Campaign read = account.service().get((String) arguments[0]);
                    JsonObject known = read.raw();
                    known.remove("field_of_tomorrow");
                    return Campaign.builder(read.provider(), read.id())
                            .name(read.name())
                            .raw(known)
                            .build();
                }),
                new Broken("aCampaignThatDoesNotExistIsNotFound", "get", (account, arguments) -> {
                    try {
                        return account.service().get((String) arguments[0]);
                    } catch (NotFoundException nobody) {
                        return null;
                    }
                }),
                new Broken(
                        "aPausedCampaignCanBeResumedAndBothAreSafeToRepeat",
                        "resume",
                        (account, arguments) -> account.service().get((String) arguments[0])),
                new Broken(
                        "noTextShowsASecret",
                        "toString",
                        (account, arguments) ->
                                "service with " + account.secrets().get(0)));
    }

    @ParameterizedTest
    @MethodSource("brokenPromises")
    void aBrokenPromiseIsNoticed(Broken broken) {
        ContractRun run = ContractRun.on(() -> account(broken.method(), broken.breach()));

        assertThat(run.failures()).containsKey(broken.contractTest());
    }

    @Test
    void anHonestServiceIsNotAccused() {
        ContractRun run = ContractRun.on(() -> account("no method", (account, arguments) -> null));

        assertThat(run.failures()).isEmpty();
        assertThat(run.skipped()).isZero();
    }

    private static CampaignDraft withoutDescription(CampaignDraft draft) {
        CampaignDraft.Builder builder = CampaignDraft.builder(draft.name());
        draft.objective().ifPresent(builder::objective);
        draft.budget().ifPresent(builder::budget);
        draft.start().ifPresent(builder::start);
        draft.end().ifPresent(builder::end);
        return builder.build();
    }

    /** The sandbox's Walmart advertiser behind a service of which one method is not what it promises. */
    private static AccountUnderTest account(String broken, Breach breach) {
        WalmartAccount honest = new WalmartAccount(new GuardedSandbox().start());
        WalmartCampaignService dishonest = proxy(
                WalmartCampaignService.class, honest.service(), broken, arguments -> breach.answer(honest, arguments));
        return proxy(AccountUnderTest.class, honest, "service", arguments -> dishonest);
    }

    private static <T> T proxy(Class<T> type, T honest, String replaced, Function<Object[], @Nullable Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(replaced)) {
                        return answer.apply(arguments);
                    }
                    try {
                        return method.invoke(honest, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
