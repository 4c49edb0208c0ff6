package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Applied;
import io.github.adfacade.BatchResult;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any value in any field of any answer is read, or ends the call with a typed error that is true about the change. */
class WrongValuesTest {

    private static final List<String> VALUES =
            List.of("null", "-1", "1e400", "\"\\ud800\"", "[]", "[null]", "{}", "true");

    private final Bench bench = new Bench().keepingNoTraffic();
    private final Tampering tampering = new Tampering();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Operation> operations() {
        return FaultMatrixTest.operations()
                .filter(operation -> HostileAnswersTest.isTypical(operation)
                        || List.of(
                                        "Whop get (legacy)",
                                        "Topsort update",
                                        "Walmart Connect Display update by read, merge and write",
                                        "Walmart Connect Display resume")
                                .contains(operation.toString()))
                .filter(operation -> !operation.name.equals("duplicate"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aWrongValueAnywhereIsReadOrTyped(Operation operation) {
        bench.reset();
        tampering.reset();
        run(operation, "nothing");
        List<String> answers = tampering.answers();
        for (int i = 0; i < answers.size(); i++) {
            String answer = answers.get(i).isEmpty() ? "null" : answers.get(i);
            for (JsonPaths.Path path : JsonPaths.all(answer)) {
                for (String value : VALUES) {
                    tamper(operation, i, path + " as " + value, text -> JsonPaths.with(answer, path, value));
                }
                tamper(operation, i, path + " with more", text -> JsonPaths.withHugeMember(answer, path));
                if (!path.steps().isEmpty()) {
                    tamper(operation, i, path + " left out", text -> JsonPaths.without(answer, path));
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void tamper(Operation operation, int answer, String what, UnaryOperator<String> change) {
        if (operation.isWrite()) {
            bench.reset();
        }
        tampering.change(answer, change);
        run(operation, "answer " + answer + " with " + what);
    }

    private void run(Operation operation, String what) {
        try (CampaignService service =
                operation.connect(bench, bench.wiring(Duration.ofSeconds(20)).through(tampering))) {
            if (operation.act(service) instanceof BatchResult batch) {
                batch.outcomes().forEach(outcome -> outcome.error().ifPresent(e -> judge(operation, what, e)));
            }
        } catch (CampaignException e) {
            judge(operation, what, e);
        } catch (RuntimeException | Error thrown) {
            StackTraceElement at = thrown.getStackTrace()[0];
            complaints.add(operation + ", " + what + ": " + thrown + " at " + at);
        }
    }

    /** The sandbox did what was asked, so nobody may say that it did not. */
    private void judge(Operation operation, String what, CampaignException e) {
        boolean done = operation.isWrite()
                && !operation.targets().isEmpty()
                && operation.targets().get(0).isDone().test(bench);
        if (done && e.applied() == Applied.NO) {
            complaints.add(operation + ", " + what + ": is done, and says it is not: " + e);
        }
    }
}
