package io.github.adfacade.portfolio.desired;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A state in a file: written beside it, forced to the disk and moved into its place, so that a crash leaves the old one or the
 * new one. Two processes must not apply to one state at the same time.
 */
public final class StateFile implements StateStore {

    private final Path file;

    /** A state in this file, which need not be there yet. */
    public StateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * @throws UncheckedIOException when the file cannot be read
     */
    @Override
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the state " + file + " cannot be read", e);
        }
    }

    /**
     * @throws UncheckedIOException when the file cannot be written; the one before is there still
     */
    @Override
    public void write(String text) {
        try {
            Path directory = file.resolveSibling(".");
            Files.createDirectories(directory);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(next);
            force(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the state " + file + " cannot be written", e);
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The move itself must reach the disk, too; systems that cannot open a directory keep it in their own way. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows has no such thing.
        }
    }
}
