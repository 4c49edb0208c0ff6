package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that an operation gains breaks no caller of the generated client, in source or in binary. */
class ParameterAddedTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 16})
    void anOptionalQueryOrHeaderParameterBreaksNoCaller(int before) throws IOException {
        String now = spec(before, "{name: Added-Late, in: header, schema: {type: string}}")
                .replace("parameters: [", "parameters: [{name: added_first, in: query, schema: {type: integer}}, ");

        List<JavaChange> changes = changes(spec(before), now);

        assertThat(changes).noneMatch(JavaChange::breaks);
        assertThat(changes).as("the new ones can be set").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16})
    void aCallerThatWasCompiledBeforeCallsAsBefore(int before) throws Exception {
        Client old = Workshop.CLIENTS.of("walmart", spec(before));
        Client now = Workshop.CLIENTS.of("walmart", spec(before, "{name: late, in: query, schema: {type: string}}"));

        OldCaller caller = OldCaller.compiled(old, before > 0 ? ", new PetsApi.PutPetParams().setP0(\"v\")" : "");

        List<Object> sent = caller.calls(now);
        assertThat(sent).hasSize(4).startsWith("a");
        assertThat(sent.get(2)).hasToString(before > 0 ? "{p0=v}" : "{}");
        assertThat(sent.get(3)).hasToString("{}");
    }

    /** The same comparison sees a break where there is one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aRequiredOneBreaksThem(int before) throws IOException {
        String now = spec(before, "{name: must, in: query, required: true, schema: {type: string}}");

        assertThat(changes(spec(before), now)).anyMatch(JavaChange::breaks);
    }

    private static List<JavaChange> changes(String before, String now) throws IOException {
        return JavaNet.between(
                Workshop.CLIENTS.of("walmart", before).jar(),
                Workshop.CLIENTS.of("walmart", now).jar(),
                Workshop.CLIENTS.support());
    }

    private static String spec(int optional, String... more) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < optional; i++) {
            parameters.add("{name: p" + i + ", in: query, schema: {type: string}}");
        }
        parameters.addAll(List.of(more));
        return """
                openapi: 3.0.3
                info: {title: Pets, version: "1"}
                servers: [{url: https://pets.example/v1}]
                tags: [{name: Pets}]
                paths:
                  /pets/{id}:
                    put:
                      tags: [Pets]
                      operationId: putPet
                      summary: Put a pet.
                      x-call-safety: absolute
                      security: [{key: []}]
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}, %s]
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                      responses:
                        "200":
                          description: The pet.
                          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key}
                  schemas:
                    Pet:
                      type: object
                      properties:
                        id: {type: string}
                """.formatted(String.join(", ", parameters));
    }
}
