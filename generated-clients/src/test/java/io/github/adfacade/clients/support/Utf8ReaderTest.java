package io.github.adfacade.clients.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    private static final String[] CHARACTERS = {"a", "\"", "é", "€", "\uD83D\uDE00", "\u0000"};

    @RepeatedTest(50)
    void readsWhatOkHttpsReaderReadsHoweverMuchIsAskedFor(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("{");
        for (int length = random.nextInt(6_000); length > 0; length--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(readBy(Utf8Reader.of(body(bytes, null)), random)).isEqualTo(text.toString());
    }

    @RepeatedTest(50)
    void replacesBrokenBytesAsOkHttpsReaderDoes(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new byte[1 + random.nextInt(5_000)];
        random.nextBytes(bytes);
        bytes[0] = '{';

        String expected = readBy(body(bytes, null).charStream(), random);
        assertThat(readBy(Utf8Reader.of(body(bytes, null)), random)).isEqualTo(expected);
    }

    @Test
    void leavesOtherEncodingsAndByteOrderMarksToOkHttp() throws IOException {
        byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(readBy(Utf8Reader.of(body(latin, "application/json; charset=iso-8859-1")), new Random(1)))
                .isEqualTo("é");
        byte[] marked = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
        assertThat(readBy(Utf8Reader.of(body(marked, null)), new Random(1))).isEqualTo("{}");
        byte[] wide = "\uFEFF{}".getBytes(StandardCharsets.UTF_16BE);
        assertThat(readBy(Utf8Reader.of(body(wide, null)), new Random(1))).isEqualTo("{}");
    }

    @Test
    void endsAtOnceWhereNothingCame() throws IOException {
        assertThat(Utf8Reader.of(body(new byte[0], null)).read()).isEqualTo(-1);
    }

    private static ResponseBody body(byte[] bytes, @Nullable String type) {
        return ResponseBody.create(new Buffer().write(bytes), type == null ? null : MediaType.get(type), bytes.length);
    }

    /** In pieces of all sizes, one character included. */
    private static String readBy(Reader reader, Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[1_024];
        while (true) {
            int count = reader.read(piece, 0, random.nextBoolean() ? 1 + random.nextInt(3) : piece.length);
            if (count < 0) {
                return text.toString();
            }
            text.append(piece, 0, count);
        }
    }
}
