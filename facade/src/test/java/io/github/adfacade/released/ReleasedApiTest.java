package io.github.adfacade.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The facade keeps to what its last release let users do, as long as its version promises that. */
class ReleasedApiTest {

    private static final Path KEPT = Path.of("released", "api.txt");
    private static final List<String> PRESENT = new ArrayList<>();
    private static final String SERVICE = "class public+abstract+interface io/github/adfacade/CampaignService ";

    @Test
    void whatTheLastReleaseLetUsersDoStillWorks() throws IOException {
        List<String> released = Files.readAllLines(KEPT);
        assumeThat(Release.present().mayBreak(Release.keptIn(released)))
                .as("the version says that it may break")
                .isFalse();
        assertThat(ApiBreaks.between(released, present()))
                .as(
                        "breaks of the API since its last release; where one is meant, raise the version (README, \"Releasing\")")
                .isEmpty();
    }

    @Test
    void theTextHoldsTheServiceItsNestedTypesAndWhatTheyInherit() throws IOException {
        assertThat(present())
                .anyMatch(line -> line.startsWith(SERVICE))
                .contains("  method public+abstract pause (Ljava/lang/String;)Lio/github/adfacade/Campaign;")
                .anyMatch(line -> line.contains("ServiceBuilder"))
                .noneMatch(line -> line.contains("/internal/") && line.startsWith("class public"));
        assertThat(ApiBreaks.between(present(), present())).isEmpty();
    }

    @Test
    void aRemovedPublicMethodIsABreak() throws IOException {
        assertThat(breaksWithout("  method public+abstract pause (Ljava/lang/String;)Lio/github/adfacade/Campaign;"))
                .contains("io.github.adfacade.CampaignService.pause: METHOD_REMOVED");
    }

    @Test
    void aRemovedClassIsABreak() throws IOException {
        List<String> without = present();
        int start = index(without, "class public+final io/github/adfacade/Money ");
        without.subList(start, start + 1 + members(without, start)).clear();
        assertThat(ApiBreaks.between(present(), without)).contains("io.github.adfacade.Money: CLASS_REMOVED");
    }

    @Test
    void aChangedReturnTypeIsABreak() throws IOException {
        assertThat(breaksWith(line -> line.replace(
                        "pause (Ljava/lang/String;)Lio/github/adfacade/Campaign;", "pause (Ljava/lang/String;)V")))
                .contains("io.github.adfacade.CampaignService.pause: METHOD_RETURN_TYPE_CHANGED");
    }

    @Test
    void aNewAbstractMethodOfTheServiceIsABreak() throws IOException {
        List<String> more = present();
        more.add(index(more, SERVICE) + 1, "  method public+abstract audit ()V");
        assertThat(ApiBreaks.between(present(), more))
                .anyMatch(found -> found.endsWith(".CampaignService.audit: METHOD_ADDED_TO_INTERFACE"));
    }

    @Test
    void aNewMethodOfAFinalClassIsNone() throws IOException {
        List<String> more = present();
        more.add(index(more, "class public+final io/github/adfacade/Money ") + 1, "  method public doubled ()V");
        assertThat(more).isNotEqualTo(present());
        assertThat(ApiBreaks.between(present(), more)).isEmpty();
    }

    @Test
    void onlyAVersionThatMayBreakIsLetOff() {
        assertThat(Release.of("0.2.0-SNAPSHOT").mayBreak(Release.of("0.1.0"))).isTrue();
        assertThat(Release.of("0.1.1-SNAPSHOT").mayBreak(Release.of("0.1.0"))).isFalse();
        assertThat(Release.of("1.3.0").mayBreak(Release.of("1.2.9"))).isFalse();
        assertThat(Release.of("2.0.0-SNAPSHOT").mayBreak(Release.of("1.9.0"))).isTrue();
        assertThat(Release.keptIn(List.of(KeepReleased.header("1.9.0-SNAPSHOT"))))
                .isEqualTo(Release.of("1.9.0"));
    }

    private static List<String> present() throws IOException {
        if (PRESENT.isEmpty()) {
            PRESENT.addAll(ApiText.of(Path.of("target", "classes")));
        }
        return new ArrayList<>(PRESENT);
    }

    private static Iterable<String> breaksWithout(String start) throws IOException {
        List<String> without = present();
        without.remove(index(without, start));
        return ApiBreaks.between(present(), without);
    }

    private static Iterable<String> breaksWith(UnaryOperator<String> change) throws IOException {
        List<String> changed = present();
        changed.replaceAll(change);
        return ApiBreaks.between(present(), changed);
    }

    private static int index(List<String> api, String start) {
        for (int i = 0; i < api.size(); i++) {
            if (api.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("No line starts with " + start);
    }

    private static int members(List<String> api, int type) {
        int count = 0;
        while (type + 1 + count < api.size() && api.get(type + 1 + count).startsWith("  ")) {
            count++;
        }
        return count;
    }
}
