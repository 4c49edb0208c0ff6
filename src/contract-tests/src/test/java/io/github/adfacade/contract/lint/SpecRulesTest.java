package io.github.adfacade.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds what it is there for: a small spec that is right is broken in one place, and the place is named. */
class SpecRulesTest {

    private static final Map<String, SpecRule> RULES =
            SpecRules.all(Map.of("tiny.yaml", Set.of("getThing", "makeThing")));

    /**
     * One way to break the small spec.
     *
     * @param rule the rule that is broken
     * @param from the text that is replaced, once
     * @param to the text that breaks the rule
     * @param pointers every offender
     */
    record Breach(String rule, String from, String to, List<String> pointers) {

        @Override
        public String toString() {
            return rule + ": " + to.strip().lines().findFirst().orElse("(removed) " + from.strip());
        }
    }

    private static final String GET = "/paths/~1things~1{id}/get";
    private static final String POST = "/paths/~1things~1{id}/post";
    private static final String THING = "/components/schemas/Thing/properties/";

    static Stream<Breach> breaches() {
        return Stream.of(
                breach("a 3.0 document that parses without complaint", "openapi: 3.0.3", "openapi: 3.1.0", "/openapi"),
                breach("a 3.0 document that parses without complaint", "title: Tiny", "titel: Tiny", "", ""),
                breach(
                        "no oneOf, anyOf or not",
                        "allOf: [{$ref: '#/components/schemas/Colour'}]",
                        "oneOf: [{$ref: '#/components/schemas/Colour'}]",
                        THING + "colour/oneOf"),
                breach(
                        "one schema for all 2xx answers of an operation",
                        "schema: {$ref: '#/components/schemas/Thing'}\n              example: {id: t-1}\n",
                        "schema: {$ref: '#/components/schemas/Problem'}\n              example: {}\n",
                        GET + "/responses/203/content/application~1json/schema"),
                breach(
                        "a named schema for every error answer",
                        "schema: {$ref: '#/components/schemas/Problem'}",
                        "schema: {type: object, description: Anything.}",
                        GET + "/responses/429/content/application~1json/schema"),
                breach(
                        "every enum is a component of its own",
                        "id: {type: string, description: \"Its id.\"}",
                        "id: {type: string, enum: [a], description: \"Its id.\"}",
                        THING + "id"),
                breach(
                        "every enum is a component of its own",
                        "enum: [red, green, null]",
                        "enum: [red, green]",
                        "/components/schemas/Colour"),
                breach("a constant for every word", "red, green,", "red, Red,", "/components/schemas/Colour/enum"),
                breach(
                        "null is allowed on both sides of a reference",
                        "      nullable: true\n      description: A colour.",
                        "      description: A colour.",
                        THING + "colour/allOf/0"),
                breach(
                        "null is allowed on both sides of a reference",
                        "          type: string\n          nullable: true\n          description: Its colour.",
                        "          nullable: true\n          description: Its colour.",
                        THING + "colour"),
                breach(
                        "every integer says its width",
                        "width: {type: integer, format: int32, ",
                        "width: {type: integer, ",
                        THING + "width"),
                breach(
                        "required properties exist",
                        "required: [id]",
                        "required: [id, weight]",
                        "/components/schemas/Thing/required/1"),
                breach("a description everywhere", "description: The only one.", "", "/servers/0"),
                breach(
                        "a description everywhere",
                        "description: Id of the thing.",
                        "",
                        "/paths/~1things~1{id}/parameters/0"),
                breach("a description everywhere", ", description: \"Its id.\"", "", THING + "id"),
                breach("a description everywhere", "summary: Make a thing", "", POST),
                breach("a unit for money, times and sizes", ", in US dollars", "", THING + "price"),
                breach("a unit for money, times and sizes", ", in UTC", "", THING + "madeAt"),
                breach("a unit for money, times and sizes", ", in pixels", "", THING + "width"),
                breach("x-unit on every amount of money", "x-unit: major, ", "", THING + "price"),
                breach(
                        "x-unit on every amount of money",
                        "return_on_ad_spend: {type: number, description: \"A ratio.\"}",
                        "costPerClick: {type: number, description: \"What a click costs.\"}",
                        THING + "costPerClick"),
                breach(
                        "x-unit on every amount of money",
                        "description: \"A ratio.\"",
                        "description: \"A ratio.\"}\n        earned: {type: number, description: \"In US cents.\"",
                        THING + "earned"),
                breach(
                        "x-unit on every amount of money",
                        "bidCount: {type: integer, format: int32, description: \"How many bids there are.\"}",
                        "bid: {$ref: '#/components/schemas/Thing/properties/price'}",
                        THING + "bid"),
                breach(
                        "x-unit on every amount of money",
                        "description: One for each thing, at most 255 characters.\n          schema: {type: string, maxLength: 255}",
                        "description: The most to pay, in US cents.\n          schema: {type: integer, format: int64}",
                        POST + "/parameters/0/schema"),
                breach(
                        "x-unit on numbers alone",
                        "x-unit: major",
                        "x-unit: dollars",
                        THING + "price/x-unit",
                        THING + "price/description"),
                breach("x-unit on numbers alone", "x-unit: major", "x-unit: minor", THING + "price/description"),
                breach(
                        "x-unit on numbers alone",
                        "name: {type: string, ",
                        "name: {type: string, x-unit: minor, ",
                        THING + "name/x-unit"),
                breach(
                        "x-unit on numbers alone",
                        "      type: object\n      description: A thing.",
                        "      type: object\n      x-unit: major\n      description: A thing.",
                        "/components/schemas/Thing/x-unit",
                        "/components/schemas/Thing/x-unit"),
                breach(
                        "limits of requests that can be checked",
                        "minLength: 2",
                        "minItems: 2",
                        THING + "name/minItems"),
                breach(
                        "limits of requests that can be checked",
                        "required: [id]",
                        "minProperties: 1",
                        "/components/schemas/Thing/minProperties"),
                breach(
                        "limits of requests that can be checked",
                        "format: date-time",
                        "format: hostname",
                        THING + "madeAt/format"),
                breach(
                        "limits of requests that can be checked",
                        "minLength: 2",
                        "minLength: 10",
                        THING + "name/maxLength"),
                breach("limits of requests that can be checked", "minimum: 0, ", "", THING + "price/exclusiveMinimum"),
                breach(
                        "limits of requests that can be checked",
                        "exclusiveMinimum: true",
                        "exclusiveMinimum: 0",
                        THING + "price/exclusiveMinimum"),
                breach(
                        "limits of requests that can be checked",
                        "pattern: '\\S'",
                        "pattern: '['",
                        THING + "name/pattern"),
                breach(
                        "limits of requests not in words alone",
                        "minLength: 2, maxLength: 9, pattern: '\\S', ",
                        "",
                        THING + "name"),
                breach(
                        "limits of requests not in words alone",
                        "schema: {type: string, maxLength: 255}",
                        "schema: {type: string}",
                        POST + "/parameters/0/schema"),
                breach(
                        "enums for the words of requests",
                        "pattern: '\\S'",
                        "pattern: '^(red|green)$'",
                        THING + "name/pattern"),
                breach("enums for the words of requests", "2 to 9 characters.", "One of RED, GREEN.", THING + "name"),
                breach(
                        "enums for the words of requests",
                        "          description: Its colour.\n          allOf: [{$ref: '#/components/schemas/Colour'}]",
                        "          description: One of `red`, `green`.",
                        THING + "colour"),
                breach("the agreed operation ids", "operationId: getThing", "operationId: makeThing", POST, "/paths"),
                breach("the agreed operation ids", "operationId: getThing", "operationId: readThing", GET, "/paths"),
                breach("the agreed operation ids", "operationId: getThing", "", GET, "/paths"),
                breach("one declared tag an operation", "tags: [Things]", "tags: [Things, Stuff]", GET, GET + "/tags"),
                breach(
                        "one declared tag an operation",
                        "- name: Things",
                        "- name: Others",
                        GET + "/tags",
                        POST + "/tags",
                        "/tags"),
                breach("security on every operation", "security: [{key: []}]", "", GET),
                breach("security on every operation", "security: [{key: []}]", "security: [{}]", GET + "/security/0"),
                breach(
                        "security on every operation",
                        "security: [{key: []}]",
                        "security: [{lock: []}]",
                        GET + "/security/0/lock"),
                breach("429 on every operation", "\"429\"", "\"428\"", GET + "/responses"),
                breach("a call safety on every operation", "x-call-safety: read", "x-call-safety: sometimes", GET),
                breach("a call safety on every operation", "x-call-safety: read", "x-call-safety: absolute", GET),
                breach("a call safety on every operation", "name: Idempotency-Key", "name: Key", POST),
                breach(
                        "path parameters match the path",
                        "- name: id",
                        "- name: key",
                        "/paths/~1things~1{id}/parameters/0",
                        GET,
                        "/paths/~1things~1{id}/parameters/0",
                        POST),
                breach("provenance that exists", "x-source: \"topsort.md 8\"", "", "/components/schemas/Problem"),
                breach(
                        "provenance that exists",
                        "topsort.md 8",
                        "topsort.md 88",
                        "/components/schemas/Problem/x-source"),
                breach(
                        "provenance that exists",
                        "#25; seed 004",
                        "#99; seed 099",
                        GET + "/x-source",
                        GET + "/x-source"),
                breach(
                        "no unused component",
                        "allOf: [{$ref: '#/components/schemas/Colour'}]",
                        "",
                        "/components/schemas/Colour"),
                breach(
                        "examples that are valid",
                        "example: {id: t-1, price: 12.5",
                        "example: {id: t-1, price: much, weight: 3",
                        GET + "/responses/200/content/application~1json/example",
                        GET + "/responses/200/content/application~1json/example"),
                breach(
                        "examples that are valid",
                        "example: t-1",
                        "example: 1",
                        "/paths/~1things~1{id}/parameters/0/example"));
    }

    private static Breach breach(String rule, String from, String to, String... pointers) {
        return new Breach(rule, from, to, List.of(pointers));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void everyRuleNamesEveryOffender(Breach breach) throws IOException {
        String tiny = tiny();
        int at = tiny.indexOf(breach.from());
        assertThat(at).as("\"%s\" stands in the small spec", breach.from()).isNotNegative();
        String broken = tiny.substring(0, at)
                + breach.to()
                + tiny.substring(at + breach.from().length());

        assertThat(offences(breach.rule(), broken))
                .extracting(Offence::pointer)
                .containsExactlyInAnyOrderElementsOf(breach.pointers());
    }

    @Test
    void theSmallSpecBreaksNoRule() throws IOException {
        String tiny = tiny();
        assertThat(RULES.keySet())
                .allSatisfy(rule -> assertThat(offences(rule, tiny)).isEmpty());
    }

    @Test
    void everyRuleIsBrokenOnce() {
        assertThat(breaches().map(Breach::rule)).containsAll(SpecRules.ALL.keySet());
    }

    private static List<Offence> offences(String rule, String yaml) {
        List<Offence> found = new ArrayList<>();
        Objects.requireNonNull(RULES.get(rule), rule)
                .check(new SpecTree("tiny.yaml", SpecFile.parse(yaml)), found::add);
        return found;
    }

    private static String tiny() throws IOException {
        try (InputStream file = Objects.requireNonNull(SpecRulesTest.class.getResourceAsStream("tiny.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
