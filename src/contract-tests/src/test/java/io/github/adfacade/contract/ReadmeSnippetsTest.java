package io.github.adfacade.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java of the README and the pages of docs/ is compiled, and run against the sandbox. A snippet stands under a line {@code <!-- snippet: name -->}
 * (run) or {@code <!-- snippet: name, compiled -->} (compiled alone: it wants a server that is not here); it may use {@code
 * id}, a Topsort campaign, and {@code folder}, an empty one, and its {@code fromEnvironment()} sees the sandbox's credentials.
 */
class ReadmeSnippetsTest {

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: ([\\w-]+)(, compiled)? -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    record Snippet(String name, boolean run, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    Path classes;

    @TempDir
    Path folder;

    @Test
    void everyJavaBlockIsANamedSnippet() throws IOException {
        long blocks = Pattern.compile("```java\\n")
                .matcher(Documents.text())
                .results()
                .count();
        assertThat(snippets()).hasSize((int) blocks);
        assertThat(blocks).isPositive();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void compilesAndRuns(Snippet snippet) throws Exception {
        compile(source(snippet));
        if (!snippet.run()) {
            return;
        }
        // A report that is two minutes in the making would keep the build.
        try (Sandbox sandbox = Sandbox.builder().reportDelay(Duration.ZERO).start();
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            String id = sandbox.topsort().campaignIds().get(1);
            loader.loadClass("Snippet")
                    .getMethod("run", Map.class, String.class, Sandbox.class, Path.class)
                    .invoke(null, sandbox.environment(), id, sandbox, folder);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Test
    void aSnippetThatIsWrongIsFound() {
        String wrong = source(new Snippet("wrong", false, "Campaign c = 5;"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> compile(wrong)).isInstanceOf(AssertionError.class);
    }

    static Stream<Snippet> snippets() throws IOException {
        List<Snippet> found = new ArrayList<>();
        Matcher matcher = SNIPPET.matcher(Documents.text());
        while (matcher.find()) {
            found.add(new Snippet(matcher.group(1), matcher.group(2) == null, matcher.group(3)));
        }
        return found.stream();
    }

    private static String source(Snippet snippet) {
        String imports = snippet.code()
                .lines()
                .filter(line -> line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        String body = snippet.code()
                .lines()
                .filter(line -> !line.startsWith("import "))
                .collect(Collectors.joining("\n"))
                .replace("fromEnvironment()", "fromEnvironment(environment)")
                .replace("System.getenv()", "environment");
        boolean declaresType = Pattern.compile("^(@\\w.*\\n)*(final )?class ", Pattern.MULTILINE)
                .matcher(body)
                .find();
        String wrapped = declaresType ? body : """
                final class Snippet {
                    public static void run(Map<String, String> environment, String id, Sandbox sandbox, Path folder) throws Exception {
                %s
                    }
                }
                """.formatted(body);
        // The class must be public to be called from here.
        return """
                import io.github.adfacade.*;
                import io.github.adfacade.portfolio.*;
                import io.github.adfacade.sandbox.*;
                import io.github.adfacade.topsort.*;
                import io.github.adfacade.walmart.*;
                import io.github.adfacade.whop.*;
                import java.nio.file.Path;
                import java.time.*;
                import java.util.*;
                %s
                %s
                """.formatted(imports, wrapped.replaceFirst("final class Snippet", "public final class Snippet"));
    }

    private void compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none");
        boolean good = compiler.getTask(messages, null, null, options, null, List.of(file))
                .call();
        assertThat(good).as(messages + "\n" + source).isTrue();
    }
}
