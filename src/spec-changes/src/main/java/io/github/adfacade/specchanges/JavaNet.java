package io.github.adfacade.specchanges;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiField;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiMethod;
import japicmp.model.JApiModifier;
import japicmp.model.JApiParameter;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The third net: what japicmp sees between two builds of a client, whatever the specs say. */
final class JavaNet {

    /** What an interface gains breaks those who implement it, and of these nobody but Retrofit does. */
    private static final Set<JApiCompatibilityChangeType> FOR_IMPLEMENTERS = Set.of(
            JApiCompatibilityChangeType.METHOD_ABSTRACT_NOW_DEFAULT,
            JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE);

    private JavaNet() {}

    static List<JavaChange> between(Path before, Path after, Path support) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getClassPathEntries().add(support.toString());
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(archive(before.toFile(), "before"), archive(after.toFile(), "after"));
        List<JavaChange> changes = new ArrayList<>();
        for (JApiClass type : classes) {
            note(changes, type);
        }
        return List.copyOf(changes);
    }

    private static JApiCmpArchive archive(File jar, String side) {
        return new JApiCmpArchive(jar, side);
    }

    private static void note(List<JavaChange> changes, JApiClass type) {
        String name = type.getFullyQualifiedName().replace('$', '.');
        if (type.getChangeStatus() == JApiChangeStatus.UNCHANGED && type.isSourceCompatible()) {
            return;
        }
        if (type.getChangeStatus() != JApiChangeStatus.MODIFIED) {
            changes.add(new JavaChange(name, "", simple(name), word(type.getChangeStatus()), isBreaking(type)));
            return;
        }
        List<JApiBehavior> behaviours = new ArrayList<>(type.getConstructors());
        behaviours.addAll(type.getMethods());
        int known = changes.size();
        for (JApiBehavior behaviour : behaviours) {
            if (isOpen(behaviour)
                    && (behaviour.getChangeStatus() != JApiChangeStatus.UNCHANGED || isBreaking(behaviour))) {
                String sign = behaviour.getName() + parameters(behaviour);
                changes.add(new JavaChange(name, behaviour.getName(), sign, word(behaviour), isBreaking(behaviour)));
            }
        }
        for (JApiField field : type.getFields()) {
            if (isOpen(field) && (field.getChangeStatus() != JApiChangeStatus.UNCHANGED || isBreaking(field))) {
                changes.add(new JavaChange(
                        name, field.getName(), field.getName(), word(field.getChangeStatus()), isBreaking(field)));
            }
        }
        if (changes.size() == known && isBreaking(type)) {
            changes.add(new JavaChange(
                    name, "", simple(name), type.getCompatibilityChanges().toString(), true));
        }
    }

    /** Whether callers could see it, before or after. */
    private static boolean isOpen(JApiHasAccessModifier part) {
        JApiModifier<AccessModifier> access = part.getAccessModifier();
        return Stream.of(access.getOldModifier(), access.getNewModifier())
                .flatMap(Optional::stream)
                .anyMatch(modifier -> modifier == AccessModifier.PUBLIC || modifier == AccessModifier.PROTECTED);
    }

    private static boolean isBreaking(JApiCompatibility part) {
        return part.getCompatibilityChanges().stream()
                .filter(change -> !FOR_IMPLEMENTERS.contains(change.getType()))
                .anyMatch(change -> !change.isBinaryCompatible() || !change.isSourceCompatible());
    }

    private static String parameters(JApiBehavior behaviour) {
        return behaviour.getParameters().stream()
                .map(JApiParameter::getType)
                .map(JavaNet::simple)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String word(JApiBehavior behaviour) {
        if (behaviour instanceof JApiMethod method
                && method.getChangeStatus() == JApiChangeStatus.MODIFIED
                && method.getReturnType().getChangeStatus() == JApiChangeStatus.MODIFIED) {
            return "returns " + simple(method.getReturnType().getNewReturnType()) + ", was "
                    + simple(method.getReturnType().getOldReturnType());
        }
        return word(behaviour.getChangeStatus());
    }

    private static String simple(String type) {
        String dotted = type.replace('$', '.');
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    private static String word(JApiChangeStatus status) {
        return status == JApiChangeStatus.NEW
                ? "added"
                : status == JApiChangeStatus.MODIFIED
                        ? "changed"
                        : status.name().toLowerCase(Locale.ROOT);
    }
}
