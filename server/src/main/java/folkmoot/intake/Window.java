package folkmoot.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// What is being read, as far back as the beginning of the record, so that it can be read again
/// another way.
final class Window {

    private final Reader in;
    private char[] chars = new char[1 << 15];
    private int begin;
    private int at;
    private int end;
    private boolean ended;

    Window(Reader in) {
        this.in = in;
    }

    /// The next char, -1 at the end.
    int next() throws IOException {
        return at < end || fill() ? chars[at++] : -1;
    }

    int peek() throws IOException {
        return at < end || fill() ? chars[at] : -1;
    }

    /// A record begins here; what was before is forgotten.
    void mark() {
        begin = at;
    }

    /// Back to where the record began.
    void rewind() {
        at = begin;
    }

    /// How many chars the record has until now.
    int length() {
        return at - begin;
    }

    /// The record until now.
    String text() {
        return new String(chars, begin, at - begin);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(chars, begin, chars, 0, end - begin);
            at -= begin;
            end -= begin;
            begin = 0;
        }
        if (end == chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        var read = in.read(chars, end, chars.length - end);
        ended = read < 0;
        end += Math.max(0, read);
        return read > 0;
    }
}
