package io.github.adfacade.released;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What code written against one API can no longer do with another: by japicmp, source and binary. */
final class ApiBreaks {

    private ApiBreaks() {}

    /** Both as {@link ApiText} writes them, so that both are seen through the same glasses. */
    static Set<String> between(List<String> released, List<String> present) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.setNoAnnotations(true);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                options.getClassPathEntries().add(entry);
            }
        }
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(
                        new JApiCmpArchive(ApiStubs.jar(released), "released", "1"),
                        new JApiCmpArchive(ApiStubs.jar(present), "present", "2"));
        Set<String> breaks = new TreeSet<>();
        for (JApiClass type : classes) {
            note(breaks, type.getFullyQualifiedName(), type);
            note(breaks, type.getFullyQualifiedName() + " superclass", type.getSuperclass());
            type.getInterfaces().forEach(i -> note(breaks, type.getFullyQualifiedName(), i));
            type.getConstructors().forEach(c -> note(breaks, type.getFullyQualifiedName() + ".<init>", c));
            type.getFields().forEach(f -> note(breaks, type.getFullyQualifiedName() + "." + f.getName(), f));
            type.getMethods().forEach(m -> {
                String place = type.getFullyQualifiedName() + "." + m.getName();
                note(breaks, place, m);
                note(breaks, place, m.getReturnType());
                m.getParameters().forEach(parameter -> note(breaks, place, parameter));
            });
        }
        return breaks;
    }

    private static void note(Set<String> breaks, String place, JApiCompatibility part) {
        List<JApiCompatibilityChange> changes = new ArrayList<>(part.getCompatibilityChanges());
        changes.removeIf(change -> change.isBinaryCompatible() && change.isSourceCompatible());
        changes.forEach(change -> breaks.add(place + ": " + change.getType()));
    }
}
