package io.github.adfacade.released;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A jar of classes that have the API that the text tells of, and do nothing. */
final class ApiStubs {

    private final Map<String, ClassWriter> classes = new LinkedHashMap<>();

    private ApiStubs() {}

    static byte[] jar(List<String> api) {
        ApiStubs stubs = new ApiStubs();
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        for (String line : api) {
            String[] parts = line.strip().split(" ", -1);
            if (line.startsWith("class ")) {
                type = stubs.type(parts);
            } else if (line.startsWith("  field ")) {
                type.visitField(ApiWords.access(parts[1]), parts[2], parts[3], value(parts, "generic"), null)
                        .visitEnd();
            } else if (line.startsWith("  method ")) {
                method(type, parts);
            }
        }
        return stubs.jar();
    }

    private ClassWriter type(String[] parts) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String name = parts[2];
        int declared = ApiWords.access(parts[1]);
        int access = declared & ~(Opcodes.ACC_STATIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE);
        int kind = (access & Opcodes.ACC_INTERFACE) != 0 ? 0 : Opcodes.ACC_SUPER;
        type.visit(
                Opcodes.V17,
                access | kind,
                name,
                value(parts, "generic"),
                value(parts, "extends"),
                values(parts, "implements"));
        for (String permitted : values(parts, "permits")) {
            type.visitPermittedSubclass(permitted);
        }
        int nested = name.lastIndexOf('$');
        if (nested > 0) {
            type.visitInnerClass(name, name.substring(0, nested), name.substring(nested + 1), declared);
        }
        classes.put(name, type);
        return type;
    }

    private static void method(ClassWriter type, String[] parts) {
        int access = ApiWords.access(parts[1]);
        MethodVisitor method =
                type.visitMethod(access, parts[2], parts[3], value(parts, "generic"), values(parts, "throws"));
        if ((access & Opcodes.ACC_ABSTRACT) == 0) {
            method.visitCode();
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitInsn(Opcodes.ATHROW);
            method.visitMaxs(0, 0);
        }
        method.visitEnd();
    }

    private static String value(String[] parts, String key) {
        for (String part : parts) {
            if (part.startsWith(key + "=")) {
                return part.substring(key.length() + 1);
            }
        }
        return null;
    }

    private static String[] values(String[] parts, String key) {
        String value = value(parts, key);
        return value == null ? new String[0] : value.split(",", -1);
    }

    private byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, ClassWriter> type : classes.entrySet()) {
                jar.putNextEntry(new ZipEntry(type.getKey() + ".class"));
                jar.write(type.getValue().toByteArray());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
