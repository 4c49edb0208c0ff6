package io.github.adfacade.portfolio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

/**
 * The file of a journal, locked for as long as it is open. It is written through the file and not through its channel: a channel
 * closes itself when a thread that is interrupted uses it, and what a request came to must be taken down then, too.
 */
final class JournalFile implements JournalDisk {

    private final Path path;
    private final RandomAccessFile file;

    private JournalFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens a file for this journal alone, and makes it where there is none. */
    static JournalFile open(Path path) {
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                if (file.getChannel().tryLock() == null) {
                    throw new JournalLockedException(path, null);
                }
                return new JournalFile(path, file);
            } catch (OverlappingFileLockException e) {
                file.close();
                throw new JournalLockedException(path, e);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new JournalException(path, "cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Reads all lines and cuts off a last one that was not written to its end: its writer was stopped before it went on, so
     * nothing has been done by it.
     *
     * @param reader takes each line and its number, from 1
     */
    void read(ObjIntConsumer<String> reader) {
        try {
            file.seek(0);
            // The stream shares the file's descriptor and is not closed: that would give up the lock.
            InputStream in = new BufferedInputStream(new FileInputStream(file.getFD()), 1 << 16);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long whole = 0;
            long place = 0;
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                place++;
                if (next == '\n') {
                    reader.accept(text(line, number), number++);
                    line.reset();
                    whole = place;
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                checkTorn(line.toByteArray(), number);
                file.setLength(whole);
                file.getFD().sync();
            }
            file.seek(whole);
        } catch (IOException e) {
            throw new JournalException(path, "cannot be read: " + e.getMessage(), e);
        }
    }

    private String text(ByteArrayOutputStream line, int number) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JournalDamagedException(path, number, "is not UTF-8", e);
        }
    }

    /** A file of somebody else's, given by mistake, is not cut. After a power failure a torn end may read as zeros. */
    private void checkTorn(byte[] torn, int number) {
        byte[] begin = "{\"v\":".getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < Math.min(begin.length, torn.length); place++) {
            if (torn[place] != begin[place] && torn[place] != 0) {
                throw new JournalDamagedException(path, number, "is no line of a journal", null);
            }
        }
    }

    @Override
    public void append(byte[] lines) throws IOException {
        file.write(lines);
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
