package io.github.adfacade.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which constant a word becomes does not hang on where it stands in the spec. */
class ConstantRuleTest {

    @Test
    void wordsOfTheSameCapitalsAreToldTheirNamesInAnOrderOfTheirOwn() {
        assertThat(offences("enum: [desktop, Desktop, mobile, null]"))
                .containsExactly(
                        "several words have one constant: write x-enum-varnames: [DESKTOP_2, DESKTOP, MOBILE]");
        assertThat(offences("enum: [mobile, Desktop, desktop]"))
                .containsExactly(
                        "several words have one constant: write x-enum-varnames: [MOBILE, DESKTOP, DESKTOP_2]");
        assertThat(offences("enum: [on-site, on_site]"))
                .containsExactly("several words have one constant: write x-enum-varnames: [ON_SITE, ON_SITE_2]");
    }

    @Test
    void namesGivenMustBeDifferentConstantsOneForEachWord() {
        String words = "enum: [desktop, Desktop]\n        x-enum-varnames: ";
        assertThat(offences(words + "[DESKTOP_2, DESKTOP]")).isEmpty();
        String wrong = "are not 2 different names in capitals, one for each word";
        assertThat(offences(words + "[DESKTOP, DESKTOP]")).containsExactly(wrong);
        assertThat(offences(words + "[DESKTOP]")).containsExactly(wrong);
        assertThat(offences(words + "[DESKTOP, desktop]")).containsExactly(wrong);
    }

    @Test
    void wordsThatDifferInMoreNeedNoNames() {
        assertThat(offences("enum: [class, new, 2nd, '', null]")).isEmpty();
    }

    private static List<String> offences(String words) {
        String spec = """
                openapi: 3.0.3
                paths: {}
                components:
                  schemas:
                    Device:
                      type: string
                      %s
                """.formatted(words.replace("        ", "      "));
        List<String> found = new ArrayList<>();
        ConstantRule.check(new SpecTree("tiny.yaml", SpecFile.parse(spec)), offence -> found.add(offence.message()));
        return found;
    }
}
