package folkmoot.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8; bytes that are none are taken as windows-1252, one by one. Files that were put
/// together from several sources are like this.
final class MixedReader extends Reader {

    private final InputStream in;
    private final CharsetDecoder utf8 =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean ended;

    MixedReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(into, offset, length);
        while (chars.position() == offset && length > 0) {
            var result = utf8.decode(bytes, chars, ended);
            if (result.isMalformed()) {
                one(result.length(), chars);
            } else if (result.isUnderflow()) {
                if (ended) {
                    return chars.position() > offset ? chars.position() - offset : -1;
                }
                fill();
            } else if (chars.position() == offset) {
                // A surrogate pair where there is room for one char: callers ask for more.
                throw new IOException("No room for a character");
            }
        }
        return chars.position() - offset;
    }

    private void one(int malformed, CharBuffer chars) {
        for (var i = 0; i < malformed && chars.hasRemaining(); i++) {
            chars.put(new String(new byte[] {bytes.get()}, Encoding.WESTERN).charAt(0));
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        ended = read < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
