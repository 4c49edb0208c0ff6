package io.github.adfacade.clients.support;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Reads what has arrived as UTF-8, with a buffer no larger than the answer: that of the JDK's reader is larger than most
 * answers are. Broken bytes become U+FFFD, as there.
 */
final class Utf8Reader extends Reader {

    private static final int MOST_AT_ONCE = 2048;

    /** The longest sequence of bytes that is one character. */
    private static final int LONGEST = 4;

    private static final int NONE = -1;

    private final Buffer bytes;
    private final byte[] read;
    private final ByteBuffer chunk;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The second half of a pair of which only the first was asked for. */
    private int left = NONE;

    private Utf8Reader(Buffer bytes) {
        this.bytes = bytes;
        this.read = new byte[(int) Math.min(MOST_AT_ONCE, Math.max(LONGEST, bytes.size()))];
        this.chunk = ByteBuffer.wrap(read).limit(0);
    }

    /** The text of a body that is in memory as a whole; one that is or may be in another encoding is left to OkHttp. */
    static Reader of(ResponseBody body) {
        Buffer bytes = body.source().getBuffer();
        MediaType type = body.contentType();
        Charset charset = type == null ? null : type.charset();
        boolean named = charset == null || charset.equals(StandardCharsets.UTF_8);
        // A byte order mark, in whatever encoding, begins with one of these.
        int first = bytes.exhausted() ? ' ' : bytes.getByte(0) & 0xFF;
        return named && first != 0xEF && first != 0xFE && first != 0xFF && first != 0
                ? new Utf8Reader(bytes)
                : body.charStream();
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (left != NONE) {
            into[offset] = (char) left;
            left = NONE;
            return 1;
        }
        return length == 1 ? readOne(into, offset) : readMany(CharBuffer.wrap(into, offset, length));
    }

    private int readOne(char[] into, int offset) {
        char[] pair = new char[2];
        int count = readMany(CharBuffer.wrap(pair));
        into[offset] = pair[0];
        left = count == 2 ? pair[1] : NONE;
        return Math.min(count, 1);
    }

    private int readMany(CharBuffer into) {
        int start = into.position();
        while (into.position() == start) {
            fill();
            boolean last = bytes.exhausted();
            decoder.decode(chunk, into, last);
            if (last && into.position() == start) {
                return -1;
            }
        }
        return into.position() - start;
    }

    /** Keeps what the decoder could not use yet. */
    private void fill() {
        if (chunk.remaining() < LONGEST && !bytes.exhausted()) {
            chunk.compact();
            int count = bytes.read(read, chunk.position(), chunk.remaining());
            chunk.position(chunk.position() + count).flip();
        }
    }

    @Override
    public void close() {
        bytes.clear();
    }
}
