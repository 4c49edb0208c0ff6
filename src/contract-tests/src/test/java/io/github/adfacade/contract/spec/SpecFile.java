package io.github.adfacade.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The specs that the library is built from, as the module {@code adfacade-specs} packs them. */
public enum SpecFile {
    WHOP,
    WHOP_LEGACY,
    TOPSORT,
    TOPSORT_REPORTING,
    WALMART;

    /** Those of campaigns: each is what one kind of service speaks. The others belong to one of these services. */
    public static final Set<SpecFile> CAMPAIGNS = EnumSet.complementOf(EnumSet.of(TOPSORT_REPORTING));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The name of the file: {@code whop-legacy.yaml}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
    }

    /** The document, anchors resolved and merged. */
    public JsonNode read() {
        String resource = "/io/github/adfacade/specs/" + fileName();
        try (InputStream file = SpecFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no spec " + resource);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any YAML document as a tree, with times left as the text they are. */
    public static JsonNode parse(String yaml) {
        LoaderOptions loader = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        Resolver resolver = new TextualTimes();
        Yaml reader = new Yaml(new SafeConstructor(loader), new Representer(dumper), dumper, loader, resolver);
        return JSON.valueToTree(reader.load(yaml));
    }

    /** YAML 1.1 turns an unquoted time into a date, which JSON does not have. */
    private static final class TextualTimes extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
