package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What only bears another name is a renaming; what changed beside the name is told as well. */
class RenamesTest {

    private static final String SPEC = """
            openapi: 3.0.3
            paths:
              /pets:
                parameters: [{name: herd, in: query, schema: {type: string}}]
                get:
                  operationId: listPets
                  security: [{key: []}]
                  parameters: [{$ref: "#/components/parameters/Limit"}]
                  responses:
                    "200":
                      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                put:
                  operationId: replacePet
                  security: [{key: []}]
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                  responses: {"204": {description: Done.}}
              /owners:
                get:
                  operationId: listOwners
                  security: [{key: []}]
                  responses:
                    "200":
                      content: {application/json: {schema: {$ref: "#/components/schemas/Owner"}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              parameters:
                Limit: {name: limit, in: query, schema: {type: integer, maximum: 100}}
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string}
                    age: {type: integer}
                    owner: {$ref: "#/components/schemas/Owner"}
                    mother: {$ref: "#/components/schemas/Pet"}
                Owner:
                  type: object
                  properties:
                    name: {type: string}
                    street: {type: string}
            """;

    @Test
    void aPathThatMovedWithAllItsOperationsIsOneRenaming() {
        assertThat(sentences(s -> s.replace("/pets:", "/animals:"))).containsExactly("the path /pets is now /animals");
    }

    @Test
    void whatChangedInsideARenamedPathIsToldByTheOldOne() {
        assertThat(sentences(s -> s.replace("/pets:", "/animals:").replace("\"204\"", "\"202\"")))
                .containsExactlyInAnyOrder(
                        "the path /pets is now /animals",
                        "PUT /pets: responses.202 is new",
                        "PUT /pets: responses.204 is gone");
    }

    @Test
    void anOperationWithAnotherMethodIsARenaming() {
        assertThat(sentences(s -> s.replace("    put:", "    patch:"))).containsExactly("PUT /pets is now PATCH /pets");
    }

    @Test
    void anOperationThatMovedAloneIsARenaming() {
        assertThat(sentences(
                        s -> s.replace("  /owners:", "    head: {}\n  /people:").replace("    head: {}\n", "")))
                .containsExactly("the path /owners is now /people");
        String put = SPEC.substring(SPEC.indexOf("    put:"), SPEC.indexOf("  /owners:"));
        assertThat(sentences(
                        s -> s.replace(put, "").replace("components:\n", "  /pets/one:\n" + put + "components:\n")))
                .containsExactly("PUT /pets is now PUT /pets/one");
    }

    @Test
    void anOperationWithAnotherNameInCodeIsToldAsThat() {
        assertThat(sentences(s -> s.replace("listPets", "findPets")))
                .containsExactly("GET /pets: the operation listPets is renamed to findPets");
    }

    @Test
    void aSchemaThatRefersToItselfCanBeRenamed() {
        assertThat(sentences(s -> s.replace("schemas/Pet\"", "schemas/Animal\"").replace("    Pet:", "    Animal:")))
                .containsExactly("Pet is renamed to Animal");
    }

    @Test
    void twoSchemasOfWhichOneHoldsTheOtherCanBeRenamedAtOnce() {
        assertThat(sentences(s -> s.replace("schemas/Pet\"", "schemas/Animal\"")
                        .replace("    Pet:", "    Animal:")
                        .replace("schemas/Owner\"", "schemas/Person\"")
                        .replace("    Owner:", "    Person:")))
                .containsExactlyInAnyOrder("Pet is renamed to Animal", "Owner is renamed to Person");
    }

    @Test
    void aRenamedSchemaWithANewFieldIsBoth() {
        assertThat(sentences(s -> s.replace("schemas/Owner\"", "schemas/Person\"")
                        .replace("    Owner:", "    Person:")
                        .replace("street: {type: string}", "street: {type: string}\n        town: {type: string}")))
                .containsExactly("Owner is renamed to Person", "Owner.town is new");
    }

    @Test
    void anotherSchemaInItsPlaceIsNoRenaming() {
        assertThat(changes(s -> s.replace("schemas/Owner\"", "schemas/Firm\"")
                        .replace("    Owner:", "    Firm:")
                        .replace("name: {type: string}\n        street: {type: string}", "number: {type: integer}")))
                .extracting(SpecChange::kind)
                .contains(Kind.ADDED, Kind.REMOVED)
                .doesNotContain(Kind.RENAMED);
    }

    @Test
    void aSecuritySchemeOfAnotherNameConcernsNoOperation() {
        assertThat(sentences(s -> s.replace("{key: []}", "{token: []}").replace("    key:", "    token:")))
                .containsExactly("securitySchemes/key is renamed to token");
    }

    @Test
    void aParameterComponentAndAParameterAreRenamedEachForItself() {
        assertThat(sentences(
                        s -> s.replace("parameters/Limit", "parameters/First").replace("    Limit:", "    First:")))
                .containsExactly("parameters/Limit is renamed to First");
        assertThat(sentences(s -> s.replace("name: limit", "name: first")))
                .containsExactly("parameters/Limit: limit is renamed to first");
    }

    private static List<SpecChange> changes(UnaryOperator<String> edit) {
        String edited = edit.apply(SPEC);
        assertThat(edited).isNotEqualTo(SPEC);
        return SpecDiff.between(SpecTree.parse(SPEC), SpecTree.parse(edited)).stream()
                .filter(SpecChange::isOfSubstance)
                .toList();
    }

    private static List<String> sentences(UnaryOperator<String> edit) {
        return changes(edit).stream()
                .map(change -> Wording.sentence(change, Place.of(change.path())))
                .toList();
    }
}
