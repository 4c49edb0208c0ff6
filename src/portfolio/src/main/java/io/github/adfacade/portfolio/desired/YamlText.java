package io.github.adfacade.portfolio.desired;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The tree of a text in YAML 1.2, every node with its place. Aliases are refused: a few of them can stand for gigabytes. */
final class YamlText {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("the file")
            .setUseMarks(true)
            .setAllowNonScalarKeys(true)
            .setAllowDuplicateKeys(true) // both are found by the reader, which names all of them
            .setSchema(new CoreSchema())
            .setCodePointLimit(64 * 1024 * 1024)
            .build();

    /** Far deeper than any campaign is, and far from what a stack takes. */
    private static final int DEEPEST = 60;

    private YamlText() {}

    /** Null, and a mistake more, when the text has no tree. */
    static @Nullable Node tree(String text, List<Mistake> mistakes) {
        try {
            int before = mistakes.size();
            scan(text, mistakes);
            if (mistakes.size() > before) {
                return null;
            }
            Optional<Node> root = new Composer(SETTINGS, parser(text)).getSingleNode();
            if (root.isEmpty()) {
                mistakes.add(new Mistake(new Place(1, 1), "the file is empty"));
            }
            return root.orElse(null);
        } catch (MarkedYamlEngineException broken) {
            Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
            mistakes.add(new Mistake(place(mark), "is not YAML: " + broken.getProblem()));
        } catch (YamlEngineException broken) {
            mistakes.add(new Mistake(new Place(1, 1), "is not YAML: " + broken.getMessage()));
        }
        return null;
    }

    private static void scan(String text, List<Mistake> mistakes) {
        int depth = 0;
        Parser events = parser(text);
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof AliasEvent) {
                mistakes.add(
                        new Mistake(place(event.getStartMark()), "an alias cannot stand here: write the value out"));
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                mistakes.add(new Mistake(place(event.getStartMark()), "is nested too deeply"));
                return;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static Parser parser(String text) {
        return new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    }

    static Place place(Node node) {
        return place(node.getStartMark());
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.NOWHERE);
    }
}
