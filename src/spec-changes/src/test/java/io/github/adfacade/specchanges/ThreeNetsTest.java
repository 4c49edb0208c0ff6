package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why three nets: each of them misses what another sees. */
class ThreeNetsTest {

    private static final String SPEC = """
            openapi: 3.0.3
            info: {title: Pets, version: "1"}
            servers: [{url: "https://pets.example/v1"}]
            paths:
              /pets:
                post:
                  tags: [Campaigns]
                  operationId: addPet
                  security: [{key: []}]
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}
                  responses:
                    "200":
                      description: It is added.
                      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                NewPet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    weight: {type: number, maximum: 90}
                Pet:
                  type: object
                  properties:
                    id: {type: string}
                    owner: {type: string}
            """;

    @Test
    void japicmpMissesAFieldThatMustNowBeSentAndALowerLimit() throws IOException {
        Nets required = nets("required: [name]", "required: [name, weight]");
        assertThat(required.own).anyMatch(Verdict::isBreak);
        assertThat(required.wire).isNotEmpty();
        assertThat(required.java).isEmpty();
        Nets lower = nets("maximum: 90", "maximum: 60");
        assertThat(lower.own).anyMatch(Verdict::isBreak);
        assertThat(lower.wire).isNotEmpty();
        assertThat(lower.java).isEmpty();
    }

    @Test
    void openapiDiffMissesAFieldThatNoLongerComesAndARenamedOperation() throws IOException {
        Nets gone = nets("        owner: {type: string}\n", "");
        assertThat(gone.own).anyMatch(Verdict::isBreak);
        assertThat(gone.wire).isEmpty();
        assertThat(gone.java).anyMatch(JavaChange::breaks);
        Nets renamed = nets("operationId: addPet", "operationId: createPet");
        assertThat(renamed.wire).isEmpty();
        assertThat(renamed.java).anyMatch(c -> c.breaks() && c.member().equals("addPet"));
        assertThat(renamed.own).as("the wire stays as it is").noneMatch(Verdict::isBreak);
    }

    @Test
    void onlyTheNormalisedDiffSeesAnotherAddress() throws IOException {
        Nets moved = nets("pets.example/v1", "pets.example/v2");
        assertThat(moved.own).extracting(Verdict::level).containsExactly(Verdict.Level.LOOK);
        assertThat(moved.wire).isEmpty();
        assertThat(moved.java).isEmpty();
    }

    @Test
    void japicmpMissesThatNullIsNowRefused() throws IOException {
        String nullable = SPEC.replace("weight: {type: number,", "weight: {type: number, nullable: true,");
        Nets refused = nets(nullable, SPEC);
        assertThat(refused.own).anyMatch(Verdict::isBreak);
        assertThat(refused.java).isEmpty();
    }

    private record Nets(List<Verdict> own, List<WireBreak> wire, List<JavaChange> java) {}

    private static Nets nets(String old, String now) throws IOException {
        return old.startsWith("openapi") ? compare(old, now) : compare(SPEC, SPEC.replace(old, now));
    }

    private static Nets compare(String before, String after) throws IOException {
        assertThat(after).isNotEqualTo(before);
        var was = SpecTree.parse(before);
        var is = SpecTree.parse(after);
        WireRules rules = new WireRules(is, new SpecUses(List.of(was, is)));
        return new Nets(
                SpecDiff.between(was, is).stream().map(rules::judge).toList(),
                WireNet.between(before, after),
                JavaNet.between(
                        Workshop.CLIENTS.of("walmart", before).jar(),
                        Workshop.CLIENTS.of("walmart", after).jar(),
                        Workshop.CLIENTS.support()));
    }
}
