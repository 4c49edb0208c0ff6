package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line is a sentence in the words of the network and of the generated classes; none quotes a path inside the spec. */
class ChangelogTest {

    private static final String SPEC = """
            openapi: 3.0.3
            servers: [{url: "https://pets.example/v1"}]
            paths:
              /pets:
                get:
                  tags: [Pets]
                  operationId: listPets
                  x-call-safety: read
                  security: [{key: []}]
                  parameters:
                    - {$ref: "#/components/parameters/Limit"}
                    - {name: mood, in: query, schema: {type: string, enum: [calm, wild]}}
                  responses:
                    "200":
                      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                    "404": {$ref: "#/components/responses/Gone"}
                post:
                  operationId: addPet
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                  responses: {"204": {description: Done.}}
            x-webhooks:
              pet.added: {schema: {$ref: "#/components/schemas/Pet"}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              parameters:
                Limit: {name: limit, in: query, schema: {type: integer, maximum: 100, default: 20}}
              headers:
                Retry-After: {schema: {type: integer}}
              responses:
                Gone: {description: Gone., headers: {Retry-After: {$ref: "#/components/headers/Retry-After"}}}
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20, pattern: a}
                    price: {type: number, x-unit: major, nullable: true}
                    tags: {type: array, maxItems: 3, items: {type: string, minLength: 2}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "pets.example/v1 | pets.example/v2 | the network's address is now `https://pets.example/v2`",
                "maximum: 100 | maximum: 50 | the parameter `limit` may be at most 50, before 100",
                "default: 20 | default: 10 | the parameter `limit` is `10` when left out",
                "name: limit | name: first | the parameter `limit` is now called `first`",
                "'in: query, schema: {type: integer' | 'in: query, required: true, schema: {type: integer' | the parameter `limit` must now be given",
                "calm, wild | calm, sad, wild | the parameter `mood` of `GET /pets` knows `sad`",
                "name: mood | name: temper | the parameter `mood` of `GET /pets` is now called `temper`",
                "x-call-safety: read | x-call-safety: create | whether `GET /pets` may be repeated after a failure is judged anew",
                "tags: [Pets] | tags: [Animals] | `GET /pets` stands in another class in Java",
                "listPets | findPets | `listPets` is now called `findPets` in Java",
                "security: [{key: []}] | security: [{key: [a]}] | `GET /pets` asks for other credentials",
                "X-Key | X-Token | credentials are sent in another way",
                "maxLength: 20 | maxLength: 10 | `name` of `Pet` may have at most 10 characters, before 20",
                "', maxLength: 20' | '' | `name` of `Pet` no longer has the limit 20",
                "'pattern: a' | 'pattern: b' | `name` of `Pet` must be written in another way",
                "maxItems: 3 | maxItems: 4 | `tags` of `Pet` may hold at most 4 elements, before 3",
                "minLength: 2 | minLength: 1 | `tags` of `Pet` must have at least 1 characters, before 2",
                "x-unit: major | x-unit: minor | `price` of `Pet` counts minor units of its currency",
                "', nullable: true' | '' | `price` of `Pet` is not null any more",
                "'price: {type: number' | 'price: {type: string' | `price` of `Pet` is of another type",
                "required: [name] | required: [name, price] | `price` of `Pet` must now be sent",
                "'        price:' | '        cost:' | `price` of `Pet` is now called `cost`",
                "pet.added | pet.new | the webhook `pet.added` is gone",
                "@\"404\":@ | @\"410\":@ | `GET /pets` may now answer 410",
                "required: true | required: false | `POST /pets` need no longer be given a body"
            })
    void aChangeIsASentence(String old, String now, String sentence) {
        assertThat(SPEC).contains(bare(old));
        assertThat(sentences(SPEC.replace(bare(old), bare(now)))).contains(bare(sentence));
    }

    @Test
    void noSentenceQuotesThePlaceInTheSpec() {
        List<String> all = List.of(
                SPEC.replace("https://pets.example/v1", "https://pets.example/v2"),
                SPEC.replace("type: integer", "type: number"),
                SPEC.replace("\"204\": {description: Done.}", "\"204\": {description: Done., content: {}}"),
                SPEC.replace("application/json: {schema: {$ref: \"#/components/schemas/Pet\"}}", "text/plain: {}"),
                SPEC.replace("type: apiKey", "type: http"),
                SPEC.replace("items: {type: string", "items: {type: integer"),
                SPEC.substring(0, SPEC.indexOf("    post:")) + SPEC.substring(SPEC.indexOf("x-webhooks:")));
        assertThat(all.stream().flatMap(edited -> sentences(edited).stream()))
                .isNotEmpty()
                .noneMatch(
                        line -> line.matches(
                                ".*(->|schema\\.|schemas/|parameters/|components|servers\\.|requestBody|responses\\.|headers/|\\* /).*"));
    }

    @Test
    void whatTheSpecAloneNamesHasNoLine() {
        String renamed = SPEC.replace("parameters/Limit", "parameters/First").replace("    Limit:", "    First:");
        Explanation told = explained(renamed).get(0);

        assertThat(Changelog.lines("whop-legacy", List.of(told)))
                .containsExactly("- Whop legacy: nothing that users notice.");
    }

    private static String bare(String text) {
        return text.startsWith("'") && text.endsWith("'") ? text.substring(1, text.length() - 1) : text;
    }

    private static List<String> sentences(String edited) {
        return explained(edited).stream().map(Changelog::sentence).toList();
    }

    private static List<Explanation> explained(String edited) {
        Map<String, Object> before = SpecTree.parse(SPEC);
        Map<String, Object> after = SpecTree.parse(edited);
        WireRules rules = new WireRules(after, new SpecUses(List.of(before, after)));
        return SpecDiff.between(before, after).stream()
                .filter(SpecChange::isOfSubstance)
                .map(change -> explained(change, rules))
                .toList();
    }

    private static Explanation explained(SpecChange change, WireRules rules) {
        Place place = Place.of(change.path());
        String key = place.parameter();
        Object named = SpecTree.at(SpecTree.parse(SPEC), List.of("components", "parameters", key, "name"));
        return new Explanation(
                change,
                place,
                rules.judge(change),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                named == null ? key.substring(key.indexOf(' ') + 1) : named.toString(),
                place.operation().isEmpty() ? List.of() : List.of(place.operation()));
    }
}
