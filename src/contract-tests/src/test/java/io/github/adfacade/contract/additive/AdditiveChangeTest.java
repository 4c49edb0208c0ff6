package io.github.adfacade.contract.additive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.contract.additive.Addition.Kind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a network adds to a body that a spec shows, the generated models read it and write it back. */
class AdditiveChangeTest {

    private static final Gson GSON = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));
    private static final Map<Kind, Integer> CHANGES = new EnumMap<>(Kind.class);
    private static int examples;
    private static int filled;
    private static int read;
    private static int survived;

    static Stream<Body> bodies() {
        return Body.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyAdditionIsReadAndWrittenBack(Body body) {
        if (body.isExample()) {
            examples++;
        } else {
            filled++;
        }
        List<String> complaints = new ArrayList<>();
        List<Addition> additions = Additions.to(body.value(), body.schema());
        for (Addition addition : additions) {
            CHANGES.merge(addition.kind(), 1, Integer::sum);
            try {
                Object model = GSON.fromJson(addition.body(), body.type());
                read++;
                JsonElement back = JsonParser.parseString(GSON.toJson(model, body.type()));
                if (Alike.test(addition.body(), back)) {
                    survived++;
                } else {
                    complaints.add(addition + " came back as " + back);
                }
            } catch (RuntimeException e) {
                complaints.add(addition + ": " + e);
            }
        }

        assertThat(additions).isNotEmpty();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    static void tell() {
        System.out.printf(
                "Additive changes to %d examples and %d schemas filled in: %d changes %s, %d read, %d survived%n",
                examples,
                filled,
                CHANGES.values().stream().mapToInt(Integer::intValue).sum(),
                CHANGES,
                read,
                survived);
    }
}
