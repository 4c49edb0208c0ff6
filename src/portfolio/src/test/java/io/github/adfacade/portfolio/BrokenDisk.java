package io.github.adfacade.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A disk that dies at one of its writes, with a part of it written, and stays dead: like a process that is killed there. It does
 * not wait for the platter, which takes tests seconds.
 */
final class BrokenDisk {

    private final Path path;
    private final int dies;
    private final double part;
    private int writes;

    /**
     * @param path the journal's file
     * @param dies at which write, from 1
     * @param part how much of that write arrives, from 0 to 1
     */
    BrokenDisk(Path path, int dies, double part) {
        this.path = path;
        this.dies = dies;
        this.part = part;
    }

    /** How many writes were tried. */
    synchronized int writes() {
        return writes;
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(path, bytes, StandardOpenOption.APPEND);
    }

    JournalDisk around(JournalDisk disk) {
        return new JournalDisk() {

            @Override
            public void append(byte[] lines) throws IOException {
                synchronized (BrokenDisk.this) {
                    writes++;
                    if (writes == dies) {
                        write(Arrays.copyOf(lines, (int) (lines.length * part)));
                    }
                    if (writes >= dies) {
                        throw new IOException("the disk is gone");
                    }
                }
                write(lines);
            }

            @Override
            public void close() throws IOException {
                disk.close();
            }
        };
    }
}
