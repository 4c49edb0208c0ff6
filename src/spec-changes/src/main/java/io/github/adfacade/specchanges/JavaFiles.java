package io.github.adfacade.specchanges;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources through the running JDK's compiler, on this program's own class path and what is added to it. */
final class JavaFiles {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    JavaCompiler compiler() {
        return compiler;
    }

    StandardJavaFileManager manager() {
        return compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    }

    /** Every Java file of a folder, modules' own files excepted. */
    static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> options(List<Path> libraries) {
        String path = Stream.concat(
                        libraries.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        return List.of("-proc:none", "-nowarn", "-Xmaxerrs", "0", "--release", "17", "-classpath", path);
    }

    /** Compiles in memory. */
    Map<String, byte[]> compile(List<Path> sources, List<Path> libraries) throws IOException {
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = manager();
                Memory memory = new Memory(files)) {
            boolean good = compiler.getTask(
                            messages,
                            memory,
                            null,
                            options(libraries),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!good) {
                throw new IOException("What was generated does not compile:\n" + messages);
            }
            return memory.classes();
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
