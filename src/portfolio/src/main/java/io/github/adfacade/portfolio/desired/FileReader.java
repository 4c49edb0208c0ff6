package io.github.adfacade.portfolio.desired;

import io.github.adfacade.CampaignField;
import io.github.adfacade.Provider;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a file as far as it can be understood without its services, and collects what is wrong about it. */
final class FileReader {

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,119}");
    private static final List<String> WORDS = Stream.concat(
                    Stream.of("id", FieldTexts.STATUS),
                    CampaignField.all().stream().map(CampaignField::toString))
            .toList();
    static final List<String> NETWORKS =
            Stream.of(Provider.values()).map(FileReader::word).toList();

    private final List<Mistake> mistakes;

    FileReader(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    static String word(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param places takes where each service stands
     */
    DesiredState read(String text, Map<String, Place> places) {
        Map<String, Map<String, DesiredCampaign>> services = new LinkedHashMap<>();
        Node root = YamlText.tree(text, mistakes);
        if (root == null) {
            return new DesiredState(services);
        }
        Map<String, Node> parts = new HashMap<>();
        members(root, "the file", (key, value) -> {
            parts.put(key.getValue(), value);
            if (!List.of("version", "services").contains(key.getValue())) {
                add(key, "'" + key.getValue() + "' is unknown here; there are version and services");
            }
        });
        Node version = parts.get("version");
        if (version == null) {
            add(root, "the version is missing: version: 1");
        } else if (!(version instanceof ScalarNode number) || !number.getValue().equals("1")) {
            add(version, "the version must be 1");
        }
        if (parts.get("services") != null) {
            members(parts.get("services"), "services", (name, campaigns) -> {
                places.put(name.getValue(), YamlText.place(name));
                services.put(name.getValue(), campaigns(campaigns));
            });
        } else {
            add(root, "the services are missing");
        }
        return new DesiredState(services);
    }

    private Map<String, DesiredCampaign> campaigns(Node node) {
        Map<String, DesiredCampaign> campaigns = new LinkedHashMap<>();
        if (isNull(node)) {
            return campaigns;
        }
        members(node, "a service", (key, value) -> {
            if (!KEY.matcher(key.getValue()).matches()) {
                add(key, "a key has letters, digits, dots, hyphens and underscores, 120 at most");
            }
            campaigns.put(key.getValue(), campaign(key, value));
        });
        Map<String, String> owners = new HashMap<>();
        campaigns
                .values()
                .forEach(campaign -> campaign.id().ifPresent(id -> {
                    String first = owners.putIfAbsent(id, campaign.key());
                    if (first != null) {
                        mistakes.add(new Mistake(
                                Objects.requireNonNull(campaign.idOrNull()).place(),
                                "the id " + id + " is that of " + first + ", too"));
                    }
                }));
        return campaigns;
    }

    private DesiredCampaign campaign(ScalarNode key, Node node) {
        Map<String, Wanted> fields = new LinkedHashMap<>();
        members(node, "a campaign", (word, value) -> {
            if (NETWORKS.contains(word.getValue())) {
                new OwnFields(mistakes).read(word.getValue(), value, fields);
            } else if (!WORDS.contains(word.getValue())) {
                String known = Stream.concat(WORDS.stream(), NETWORKS.stream()).collect(Collectors.joining(", "));
                add(word, "'" + word.getValue() + "' is unknown here; there are " + known);
            } else {
                field(word.getValue(), value, fields);
            }
        });
        Wanted id = fields.get("id");
        Map<String, Wanted> said = new LinkedHashMap<>(fields);
        said.remove("id");
        return new DesiredCampaign(key.getValue(), id, said, YamlText.place(key));
    }

    private void field(String word, Node value, Map<String, Wanted> fields) {
        Place place = YamlText.place(value);
        if (!(value instanceof ScalarNode scalar)) {
            mistakes.add(new Mistake(place, word + " must be a single value"));
        } else if (isNull(value) && scalar.getValue().isEmpty()) {
            mistakes.add(new Mistake(place, word + " has no value; null, written out, empties it"));
        } else if (isNull(value)) {
            boolean clearable = !List.of("id", FieldTexts.STATUS, "name").contains(word);
            if (clearable) {
                fields.put(word, new Wanted(null, place));
            } else {
                mistakes.add(new Mistake(place, word + " cannot be empty"));
            }
        } else {
            try {
                String text = word.equals("id") ? scalar.getValue() : FieldTexts.canonical(word, scalar.getValue());
                fields.put(word, new Wanted(text, place));
            } catch (IllegalArgumentException wrong) {
                mistakes.add(new Mistake(place, word + " " + wrong.getMessage()));
            }
        }
    }

    /** Walks the members of a mapping; doubled and complex keys are mistakes. */
    private void members(Node node, String what, BiConsumer<ScalarNode, Node> each) {
        members(node, what, mistakes, each);
    }

    static void members(Node node, String what, List<Mistake> mistakes, BiConsumer<ScalarNode, Node> each) {
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(new Mistake(YamlText.place(node), what + " must hold keys with values"));
            return;
        }
        Map<String, Place> seen = new HashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            Place place = YamlText.place(member.getKeyNode());
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(new Mistake(place, "a key must be a single word"));
                continue;
            }
            Place first = seen.putIfAbsent(key.getValue(), place);
            if (first != null) {
                mistakes.add(new Mistake(place, "'" + key.getValue() + "' stands here twice, first at " + first));
                continue;
            }
            each.accept(key, member.getValueNode());
        }
    }

    static boolean isNull(@Nullable Node node) {
        return node instanceof ScalarNode && Tag.NULL.equals(node.getTag());
    }

    private void add(Node node, String message) {
        mistakes.add(new Mistake(YamlText.place(node), message));
    }
}
