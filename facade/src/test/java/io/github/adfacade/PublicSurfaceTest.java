package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users can see names JDK types, our own, and the generated models where only one network is meant, so that a bump of a
 * library never breaks them.
 */
class PublicSurfaceTest {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(com\\.google\\.(gson|common)|retrofit2|okhttp3|okio|io\\.github\\.adfacade\\.(internal|clients\\.support\\.(?!(ClientModel|Amount)\\b)))\\b");

    /** The escape hatches: the client to build on, and raw JSON with the records that carry it. */
    private static final Set<String> HATCHES = Set.of(
            "ServiceBuilder.httpClient",
            "Campaign.raw",
            "Campaign$Builder.raw",
            "ReportRow.raw",
            "ReportRow$Builder.raw");

    private static final Set<String> OWN_BUILDERS_ONLY = Set.of("ServiceBuilder.<init>", "ServiceBuilder.settings");

    @Test
    void publicSignaturesNameNoTypeOfALibraryOutsideTheEscapeHatches() throws IOException {
        List<String> offenders = publicClasses()
                .flatMap(PublicSurfaceTest::visibleMembers)
                .filter(member -> FORBIDDEN.matcher(signature(member)).find())
                .filter(member -> !HATCHES.contains(name(member)) && !OWN_BUILDERS_ONLY.contains(name(member)))
                .map(member -> name(member) + ": " + signature(member))
                .toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void theRuleCanFail() throws NoSuchMethodException {
        assertThat(FORBIDDEN.matcher(signature(Campaign.class.getMethod("raw"))).find())
                .isTrue();
        assertThat(FORBIDDEN.matcher(signature(Campaign.class.getMethod("id"))).find())
                .isFalse();
    }

    @Test
    void everyExportedPackageIsLookedAt() throws IOException {
        assertThat(publicClasses().map(Class::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        "io.github.adfacade",
                        "io.github.adfacade.reports",
                        "io.github.adfacade.topsort",
                        "io.github.adfacade.walmart",
                        "io.github.adfacade.webhooks",
                        "io.github.adfacade.whop");
    }

    private static Stream<Class<?>> publicClasses() throws IOException {
        return ClassPath.from(PublicSurfaceTest.class.getClassLoader())
                .getTopLevelClassesRecursive("io.github.adfacade")
                .stream()
                .filter(info -> info.getPackageName()
                        .matches("io\\.github\\.adfacade(\\.(reports|whop|topsort|walmart|webhooks))?"))
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(type -> type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .endsWith("/classes/"))
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .filter(type -> Modifier.isPublic(type.getModifiers()));
    }

    private static Stream<Member> visibleMembers(Class<?> type) {
        List<Member> members = new ArrayList<>();
        members.addAll(List.of(type.getDeclaredMethods()));
        members.addAll(List.of(type.getDeclaredConstructors()));
        members.addAll(List.of(type.getDeclaredFields()));
        return members.stream()
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .filter(member -> !member.isSynthetic());
    }

    private static String signature(Member member) {
        return member instanceof Method method
                ? method.toGenericString()
                : member instanceof Executable executable
                        ? executable.toGenericString()
                        : ((Field) member).toGenericString();
    }

    private static String name(Member member) {
        String type = member.getDeclaringClass().getName();
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return simple + "." + (member instanceof java.lang.reflect.Constructor<?> ? "<init>" : member.getName());
    }
}
