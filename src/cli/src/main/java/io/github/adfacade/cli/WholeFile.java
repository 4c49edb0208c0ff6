package io.github.adfacade.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is there whole or not at all. */
final class WholeFile {

    /** What writes the text of the file. */
    @FunctionalInterface
    interface Content {
        void write(Writer to) throws IOException;
    }

    private WholeFile() {}

    /** Writes beside the file first, and puts it in its place when all is written; what was there before stays until then. */
    static void write(Path file, Content content) {
        try {
            Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                try (Writer writer =
                        Files.newBufferedWriter(beside, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                    content.write(writer);
                }
                move(beside, file);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file + ": " + e.getMessage());
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
