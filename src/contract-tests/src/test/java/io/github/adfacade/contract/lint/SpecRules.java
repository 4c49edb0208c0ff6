package io.github.adfacade.contract.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every rule by its name, in the order of the report. */
final class SpecRules {

    static final Map<String, SpecRule> ALL = all(OperationIdRule.AGREED);

    private SpecRules() {}

    static Map<String, SpecRule> all(Map<String, Set<String>> agreedOperationIds) {
        Map<String, SpecRule> rules = new LinkedHashMap<>();
        rules.put("a 3.0 document that parses without complaint", ShapeRules::version);
        rules.put("no oneOf, anyOf or not", ShapeRules::compositions);
        rules.put("one schema for all 2xx answers of an operation", ShapeRules::oneSuccessSchema);
        rules.put("a named schema for every error answer", ShapeRules::namedErrorSchemas);
        rules.put("every enum is a component of its own", ShapeRules::namedEnums);
        rules.put("a constant for every word", ConstantRule::check);
        rules.put("null is allowed on both sides of a reference", ShapeRules::nullableReferences);
        rules.put("every integer says its width", ShapeRules::integerWidths);
        rules.put("required properties exist", ShapeRules::requiredProperties);
        rules.put("a description everywhere", DescriptionRules::descriptions);
        rules.put("a unit for money, times and sizes", DescriptionRules::units);
        rules.put("x-unit on every amount of money", MoneyRules::amounts);
        rules.put("x-unit on numbers alone", MoneyRules::units);
        rules.put("limits of requests that can be checked", LimitRules::checkable);
        rules.put("limits of requests not in words alone", LimitRules::said);
        rules.put("enums for the words of requests", LimitRules::words);
        rules.put("the agreed operation ids", new OperationIdRule(agreedOperationIds));
        rules.put("one declared tag an operation", OperationRules::tags);
        rules.put("security on every operation", OperationRules::security);
        rules.put("429 on every operation", OperationRules::tooManyRequests);
        rules.put("a call safety on every operation", OperationRules::callSafety);
        rules.put("path parameters match the path", OperationRules::pathParameters);
        rules.put("provenance that exists", new ProvenanceRule());
        rules.put("no unused component", UsageRule::check);
        rules.put("examples that are valid", ExampleRule::check);
        return rules;
    }
}
