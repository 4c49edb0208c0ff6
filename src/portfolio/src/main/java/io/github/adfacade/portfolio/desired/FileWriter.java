package io.github.adfacade.portfolio.desired;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.CampaignField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a file: services in their order, campaigns by their keys, fields in one order, so that two files can be compared. */
final class FileWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setWidth(4096)
            .setSplitLines(false)
            .build();
    private static final CoreScalarResolver WORDS = new CoreScalarResolver(true);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final ZoneId zone;

    /**
     * @param zone whose offset moments are written with
     */
    FileWriter(ZoneId zone) {
        this.zone = zone;
    }

    String write(DesiredState state) {
        List<NodeTuple> services = new ArrayList<>();
        state.services().forEach((name, campaigns) -> {
            List<NodeTuple> members = new ArrayList<>();
            new TreeMap<>(campaigns).forEach((key, campaign) -> members.add(member(key, campaign(campaign))));
            services.add(member(name, mapping(members)));
        });
        Node root = mapping(List.of(member("version", plain("1")), member("services", mapping(services))));
        StringBuilder text = new StringBuilder();
        new Dump(SETTINGS).dumpNode(root, new StreamDataWriter() {
            @Override
            public void write(String more) {
                text.append(more);
            }

            @Override
            public void write(String more, int offset, int length) {
                text.append(more, offset, offset + length);
            }
        });
        return text.toString();
    }

    private Node campaign(DesiredCampaign campaign) {
        List<NodeTuple> members = new ArrayList<>();
        campaign.id().ifPresent(id -> members.add(member("id", text(id))));
        add("name", campaign, members);
        add(FieldTexts.STATUS, campaign, members);
        for (CampaignField<?> field : CampaignField.all()) {
            if (field != CampaignField.NAME) {
                add(field.toString(), campaign, members);
            }
        }
        for (String network : FileReader.NETWORKS) {
            Map<String, String> own = own(campaign, network);
            if (!own.isEmpty()) {
                members.add(member(network, nested(own)));
            }
        }
        return mapping(members);
    }

    private void add(String word, DesiredCampaign campaign, List<NodeTuple> members) {
        Wanted wanted = campaign.fields().get(word);
        if (wanted != null) {
            members.add(member(word, wanted.textOrNull() == null ? plain("null") : shown(word, wanted.textOrNull())));
        }
    }

    private Node shown(String word, String text) {
        boolean moment = word.equals("start") || (word.equals("end") && !text.equals("never"));
        if (moment && FieldTexts.isDay(text)) {
            return plain(text);
        }
        return moment ? plain(MOMENT.format(Instant.parse(text).atZone(zone))) : text(text);
    }

    private static Map<String, String> own(DesiredCampaign campaign, String network) {
        Map<String, String> own = new TreeMap<>();
        campaign.fields().forEach((field, wanted) -> {
            if (field.startsWith(network + ".") && wanted.textOrNull() != null) {
                own.put(field.substring(network.length() + 1), wanted.textOrNull());
            }
        });
        return own;
    }

    private static Node nested(Map<String, String> texts) {
        Map<String, Map<String, String>> deeper = new TreeMap<>();
        Map<String, Node> here = new TreeMap<>();
        texts.forEach((path, text) -> {
            int dot = path.indexOf('.');
            if (dot < 0) {
                here.put(path, own(text));
            } else {
                deeper.computeIfAbsent(path.substring(0, dot), any -> new TreeMap<>())
                        .put(path.substring(dot + 1), text);
            }
        });
        deeper.forEach((name, inner) -> here.put(name, nested(inner)));
        List<NodeTuple> members = new ArrayList<>();
        here.forEach((name, node) -> members.add(member(name, node)));
        return mapping(members);
    }

    private static Node own(String text) {
        JsonElement list = text.startsWith("[") ? json(text) : null;
        return list != null && list.isJsonArray() && list.toString().equals(text) ? node(list) : plain(text);
    }

    private static @Nullable JsonElement json(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException notJson) {
            return null;
        }
    }

    private static Node node(JsonElement json) {
        if (json instanceof JsonObject object) {
            List<NodeTuple> members = new ArrayList<>();
            object.entrySet().forEach(each -> members.add(member(each.getKey(), node(each.getValue()))));
            return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
        }
        if (json instanceof JsonArray array) {
            return new SequenceNode(
                    Tag.SEQ, array.asList().stream().map(FileWriter::node).toList(), FlowStyle.BLOCK);
        }
        boolean quoted = json instanceof JsonPrimitive primitive && primitive.isString();
        return quoted ? text(json.getAsString()) : plain(json.toString());
    }

    private static NodeTuple member(String key, Node value) {
        return new NodeTuple(text(key), value);
    }

    private static MappingNode mapping(List<NodeTuple> members) {
        return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
    }

    /** A text that stays one, in quotes where it would be read as something else. */
    private static ScalarNode text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
    }

    /** A text as it is, whatever it is read as. */
    private static ScalarNode plain(String text) {
        return new ScalarNode(WORDS.resolve(text, true), text, ScalarStyle.PLAIN);
    }
}
