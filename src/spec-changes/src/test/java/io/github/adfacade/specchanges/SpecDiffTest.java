package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecDiffTest {

    private static final String SPEC = """
            components:
              schemas:
                Pet:
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20, description: What it is called.}
                    description: {type: string}
                    mood: {type: string, nullable: true, enum: [calm, wild, null]}
            """;

    @Test
    void theSameInAnotherOrderIsNoChangeOfSubstance() {
        List<SpecChange> changes = diff("enum: [calm, wild, null]", "enum: [wild, null, calm]");
        assertThat(changes).hasSize(1).allMatch(change -> change.kind() == Kind.ORDER);
        assertThat(diff("maxLength: 20", "maxLength: 20.0")).isEmpty();
    }

    @Test
    void wordsForPeopleAreToldApartAndAPropertyNamedDescriptionIsNone() {
        assertThat(diff("What it is called.", "Its name.")).singleElement().matches(c -> c.kind() == Kind.WORDING);
        assertThat(diff("description: {type: string}", "description: {type: integer}"))
                .singleElement()
                .matches(SpecChange::isOfSubstance);
    }

    @Test
    void limitsNullabilityWordsAndDutiesAreFoundByPath() {
        assertThat(sentences("maxLength: 20", "maxLength: 10")).containsExactly("Pet.name: maxLength 20 -> 10");
        assertThat(sentences("nullable: true, ", "")).containsExactly("Pet.mood: nullable is gone, was true");
        assertThat(sentences("calm, wild", "calm, sad, wild")).containsExactly("Pet.mood has the new word sad");
        assertThat(sentences("[name]", "[name, mood]")).containsExactly("Pet.mood is now required");
        assertThat(sentences("[name]", "[]")).containsExactly("Pet.name is no longer required");
    }

    @Test
    void anEqualFieldUnderANewNameIsARenamingAlsoWhereItIsRequired() {
        String renamed = SPEC.replace("name: {", "title: {").replace("[name]", "[title]");
        assertThat(SpecDiff.between(SpecTree.parse(SPEC), SpecTree.parse(renamed)))
                .filteredOn(SpecChange::isOfSubstance)
                .singleElement()
                .matches(c -> c.kind() == Kind.RENAMED && c.newName().equals("title"));
    }

    @Test
    void aFieldThatCameWithOtherLimitsIsNoRenaming() {
        assertThat(diff("name: {type: string, maxLength: 20", "title: {type: string, maxLength: 30"))
                .extracting(SpecChange::kind)
                .contains(Kind.ADDED, Kind.REMOVED)
                .doesNotContain(Kind.RENAMED);
    }

    private static List<SpecChange> diff(String old, String now) {
        return SpecDiff.between(SpecTree.parse(SPEC), SpecTree.parse(SPEC.replace(old, now)));
    }

    private static List<String> sentences(String old, String now) {
        return diff(old, now).stream()
                .map(change -> Wording.sentence(change, Place.of(change.path())))
                .toList();
    }
}
