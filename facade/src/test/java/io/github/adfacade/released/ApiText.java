package io.github.adfacade.released;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a module lets others see, as text that a person can review: a line a class, and under it a line a member, with the
 * names and signatures of the class files. A class that is not public stands there when a public one inherits from it.
 */
final class ApiText {

    private final Map<String, ClassNode> classes;
    private final Set<String> open = new TreeSet<>();

    private ApiText(Map<String, ClassNode> classes) {
        this.classes = classes;
    }

    /** The API of compiled classes, which must hold a module descriptor. */
    static List<String> of(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".class")).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return of(files.values());
    }

    static List<String> of(Collection<byte[]> files) {
        Map<String, ClassNode> classes = new TreeMap<>();
        Set<String> exported = new HashSet<>();
        for (byte[] file : files) {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            if (node.module != null) {
                node.module.exports.forEach(export -> exported.add(export.packaze));
            }
            classes.put(node.name, node);
        }
        ApiText text = new ApiText(classes);
        classes.values().stream()
                .filter(node -> exported.contains(node.name.substring(0, Math.max(0, node.name.lastIndexOf('/')))))
                .filter(text::isReachable)
                .forEach(text::open);
        return text.lines();
    }

    private boolean isReachable(ClassNode node) {
        int outer = node.name.lastIndexOf('$');
        ClassNode enclosing = outer < 0 ? null : classes.get(node.name.substring(0, outer));
        return isOpen(access(node)) && (enclosing == null || isReachable(enclosing));
    }

    private void open(ClassNode node) {
        if (open.add(node.name)) {
            Stream.concat(Stream.of(node.superName), node.interfaces.stream())
                    .map(classes::get)
                    .filter(java.util.Objects::nonNull)
                    .forEach(this::open);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String name : open) {
            ClassNode node = classes.get(name);
            lines.add(line(
                    "class",
                    ApiWords.ofClass(access(node)),
                    node.name,
                    "extends=" + node.superName,
                    list("implements", node.interfaces),
                    list("permits", node.permittedSubclasses),
                    node.signature == null ? "" : "generic=" + node.signature));
            Set<String> members = new TreeSet<>();
            for (FieldNode field : node.fields) {
                if (isOpen(field.access)) {
                    members.add(line(
                            "  field",
                            ApiWords.ofMember(field.access, false),
                            field.name,
                            field.desc,
                            field.signature == null ? "" : "generic=" + field.signature));
                }
            }
            for (MethodNode method : node.methods) {
                if (isOpen(method.access)) {
                    members.add(line(
                            "  method",
                            ApiWords.ofMember(method.access, true),
                            method.name,
                            method.desc,
                            list("throws", method.exceptions),
                            method.signature == null ? "" : "generic=" + method.signature));
                }
            }
            lines.addAll(members);
        }
        return lines;
    }

    /** A nested class's own flags hide what its declaration says. */
    private static int access(ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                return inner.innerName == null ? Opcodes.ACC_PRIVATE : inner.access;
            }
        }
        return node.access;
    }

    private static boolean isOpen(int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    private static String list(String key, List<String> names) {
        return names == null || names.isEmpty() ? "" : key + "=" + String.join(",", names);
    }

    private static String line(String... parts) {
        return String.join(
                " ", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
