package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorCommandTest extends VerbsHarness {

    @ParameterizedTest
    @EnumSource
    void anAccountThatWorksEndsWithZero(Provider provider) {
        Cli.Result result = cli.run("doctor", "--provider", word(provider));

        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out().lines()).hasSize(8).allMatch(line -> line.startsWith("good "));
        assertThat(result.out()).contains("signed read  the first campaign of the list was read");
    }

    @Test
    void whatMustBeMendedEndsWithOneAndSaysWhatToDo() {
        Cli.Result result = cli.with("WALMART_AUTH_TOKEN", "anothers").run("doctor", "--provider", "walmart");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("\nbad       signed read  ")
                .contains("\n                    -> WALMART_AUTH_TOKEN is not the partner's token")
                .doesNotContain("anothers");
    }

    @Test
    void settingsThatAreMissingAreFindingsToo() {
        Cli.Result result = cli.with("WHOP_API_KEY", null).run("doctor", "--provider", "whop", "--json");

        assertThat(result.code()).isEqualTo(1);
        JsonObject first = result.array().get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("step", "verdict", "what", "advice");
        assertThat(first.get("verdict").getAsString()).isEqualTo("bad");
        assertThat(first.get("what").getAsString()).contains("WHOP_API_KEY");
    }

    @Test
    void itIsAboutOneNetwork() {
        assertThat(new Cli(Map.of()).run("doctor", "--provider", "all").code()).isEqualTo(2);
    }
}
