package io.github.adfacade.internal.reports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.adfacade.internal.UnusableAnswer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated values with a line of names, packed by gzip or not, read as it is asked for. What cannot be read
 * right is an {@link UnusableAnswer}: a line with too few or too many fields, text that is no UTF-8, a name that stands twice.
 */
final class CsvRows implements AutoCloseable {

    /** A field beyond this is no field of a report; it would have to fit into memory. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream file;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> columns;

    private CsvRows(InputStream file, CloseableIterator<CsvRecord> records, Map<String, Integer> columns) {
        this.file = file;
        this.records = records;
        this.columns = columns;
    }

    /** Reads a file to its end, so that one which was cut is found before a row of it is believed. */
    static void check(InputStream file) throws IOException {
        unpacked(file).transferTo(OutputStream.nullOutputStream());
    }

    /**
     * Begins to read.
     *
     * @param needed names without which it is no file of the kind
     */
    static CsvRows open(InputStream file, List<String> needed) {
        return guarded(() -> {
            CloseableIterator<CsvRecord> records = reader(file).iterator();
            if (!records.hasNext()) {
                throw new UnusableAnswer("the report's file is empty");
            }
            return new CsvRows(file, records, columns(records.next().getFields(), needed));
        });
    }

    private static CsvReader<CsvRecord> reader(InputStream file) {
        try {
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return CsvReader.builder()
                    .maxBufferSize(MOST_CHARACTERS)
                    .ofCsvRecord(new InputStreamReader(unpacked(file), strict));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, 1 << 16);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private static Map<String, Integer> columns(List<String> names, List<String> needed) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String name : names) {
            String plain = name.replace(BYTE_ORDER_MARK, "").strip();
            if (columns.putIfAbsent(plain, columns.size()) != null) {
                throw new UnusableAnswer("the report's file has a column twice");
            }
        }
        List<String> missing =
                needed.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableAnswer("the report's file has no column " + String.join(", ", missing));
        }
        return columns;
    }

    private static <T extends @Nullable Object> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | CsvParseException broken) {
            throw new UnusableAnswer("the report's file cannot be read");
        }
    }

    /** Its names, in the file's order. */
    Iterable<String> names() {
        return columns.keySet();
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The next row; null at the end, where the file is closed. */
    @Nullable
    Row next() {
        return guarded(() -> {
            if (!records.hasNext()) {
                close();
                return null;
            }
            CsvRecord row = records.next();
            return new Row(row);
        });
    }

    @Override
    public void close() {
        try {
            records.close();
            file.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A line of values. */
    final class Row {

        private final CsvRecord record;

        Row(CsvRecord record) {
            this.record = record;
        }

        /** A value, null where the column is missing or the value blank. */
        @Nullable
        String get(String name) {
            Integer column = columns.get(name);
            String value = column == null ? "" : record.getField(column).strip();
            return value.isEmpty() ? null : value;
        }
    }
}
