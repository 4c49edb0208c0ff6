package io.github.adfacade.clients;

import io.github.adfacade.clients.support.CallSafety;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The classes that were generated from the real specs. */
final class GeneratedClasses {

    private static final String ENDING = ".class";

    private GeneratedClasses() {}

    static List<Class<?>> interfaces() {
        return classes(Class::isInterface);
    }

    static List<Class<?>> subclassesOf(Class<?> parent) {
        return classes(type -> type.getSuperclass() == parent);
    }

    private static List<Class<?>> classes(Predicate<Class<?>> wanted) {
        try {
            Path root = Path.of(CallSafety.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(ENDING) && !file.contains("support") && !file.contains("-info"))
                        .sorted()
                        .<Class<?>>map(GeneratedClasses::load)
                        .filter(wanted)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.substring(0, file.length() - ENDING.length())
                    .replace('/', '.')
                    .replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
