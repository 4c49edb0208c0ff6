package io.github.adfacade.specchanges;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the facade use which generated class or member: as the compiler understands the sources, which it goes on
 * doing where some lines do not compile.
 */
final class FacadeUses {

    private static final String CLIENTS = "io.github.adfacade.clients.";

    /** By type and member ("" for the type itself). */
    private final Map<String, Map<String, Set<SourceLine>>> lines = new TreeMap<>();

    private final Set<SourceLine> errors = new TreeSet<>();

    private FacadeUses() {}

    /** Reads the facade as it compiles against these clients. */
    static FacadeUses of(Path root, List<Path> libraries) throws IOException {
        FacadeUses uses = new FacadeUses();
        Path sources = root.resolve("facade/src/main/java");
        Path base = sources.resolve("io/github/adfacade");
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaFiles java = new JavaFiles();
        try (StandardJavaFileManager files = java.manager()) {
            JavacTask task = (JavacTask) java.compiler()
                    .getTask(
                            null,
                            files,
                            messages,
                            JavaFiles.options(libraries),
                            null,
                            files.getJavaFileObjectsFromPaths(JavaFiles.under(sources)));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : units) {
                uses.new Reader(trees, unit, file(base, unit.getSourceFile())).scan(unit, null);
            }
            for (Diagnostic<? extends JavaFileObject> message : messages.getDiagnostics()) {
                JavaFileObject source = message.getSource();
                if (message.getKind() == Diagnostic.Kind.ERROR && source != null) {
                    uses.errors.add(new SourceLine(file(base, source), message.getLineNumber()));
                }
            }
        }
        return uses;
    }

    private static String file(Path base, JavaFileObject source) {
        return base.toAbsolutePath()
                .normalize()
                .relativize(Path.of(source.toUri()).toAbsolutePath().normalize())
                .toString();
    }

    /** The lines that use one member of a class. */
    Set<SourceLine> of(String type, String member) {
        return lines.getOrDefault(type, Map.of()).getOrDefault(member, Set.of());
    }

    /** The lines that use a class in any way. */
    Set<SourceLine> of(String type) {
        Set<SourceLine> all = new TreeSet<>();
        lines.getOrDefault(type, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /** The lines that the compiler refuses. */
    Set<SourceLine> errors() {
        return errors;
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final String file;

        Reader(Trees trees, CompilationUnitTree unit, String file) {
            this.trees = trees;
            this.unit = unit;
            this.file = file;
        }

        @Override
        public @Nullable Void visitImport(ImportTree node, @Nullable Void nothing) {
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void nothing) {
            note(node, end(node) - node.getIdentifier().length());
            return super.visitMemberSelect(node, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void nothing) {
            note(node, end(node) - node.getName().length());
            return super.visitMemberReference(node, null);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void nothing) {
            note(node, end(node) - 1);
            return super.visitIdentifier(node, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void nothing) {
            note(node, trees.getSourcePositions().getStartPosition(unit, node));
            return super.visitNewClass(node, null);
        }

        private long end(Tree node) {
            return trees.getSourcePositions().getEndPosition(unit, node);
        }

        private void note(Tree node, long position) {
            Element element = trees.getElement(new TreePath(getCurrentPath().getParentPath(), node));
            if (element == null || position < 0) {
                return;
            }
            boolean isType = element instanceof TypeElement;
            Element owner = isType ? element : element.getEnclosingElement();
            if (owner instanceof TypeElement type
                    && type.getQualifiedName().toString().startsWith(CLIENTS)) {
                lines.computeIfAbsent(type.getQualifiedName().toString(), key -> new TreeMap<>())
                        .computeIfAbsent(isType ? "" : element.getSimpleName().toString(), key -> new TreeSet<>())
                        .add(new SourceLine(file, unit.getLineMap().getLineNumber(position)));
            }
        }
    }
}
