package io.github.adfacade.released;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** Access flags as words, and back. */
final class ApiWords {

    private static final Map<String, Integer> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("public", Opcodes.ACC_PUBLIC);
        WORDS.put("protected", Opcodes.ACC_PROTECTED);
        WORDS.put("private", Opcodes.ACC_PRIVATE);
        WORDS.put("abstract", Opcodes.ACC_ABSTRACT);
        WORDS.put("static", Opcodes.ACC_STATIC);
        WORDS.put("final", Opcodes.ACC_FINAL);
        WORDS.put("interface", Opcodes.ACC_INTERFACE);
        WORDS.put("annotation", Opcodes.ACC_ANNOTATION);
        WORDS.put("enum", Opcodes.ACC_ENUM);
        WORDS.put("varargs", Opcodes.ACC_VARARGS);
    }

    private ApiWords() {}

    static String ofClass(int access) {
        return words(access & ~Opcodes.ACC_VARARGS);
    }

    static String ofMember(int access, boolean method) {
        return words(access & ~(method ? Opcodes.ACC_ENUM : Opcodes.ACC_VARARGS));
    }

    private static String words(int access) {
        List<String> words = new ArrayList<>();
        WORDS.forEach((word, flag) -> {
            if ((access & flag) != 0) {
                words.add(word);
            }
        });
        return words.isEmpty() ? "package" : String.join("+", words);
    }

    static int access(String words) {
        int access = 0;
        for (String word : words.split("\\+", -1)) {
            access |= WORDS.getOrDefault(word, 0);
        }
        return access;
    }
}
