package folkmoot.intake;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// How a file's bytes are letters. `mark` is the length of the byte order mark; `mixed` is UTF-8 in
/// which some bytes are not, which are then read as windows-1252.
public record Encoding(Charset charset, int mark, boolean mixed) {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int SURE = 50;

    // The detector names the ISO sets; what is written today are the supersets of Windows.
    private static final Map<String, String> SUPERSETS =
            Map.of(
                    "ISO-8859-1", "windows-1252",
                    "ISO-8859-2", "windows-1250",
                    "ISO-8859-5", "windows-1251",
                    "ISO-8859-7", "windows-1253",
                    "ISO-8859-8", "windows-1255",
                    "ISO-8859-8-I", "windows-1255",
                    "ISO-8859-9", "windows-1254");

    /// Reads the whole stream to know for sure.
    static Encoding of(InputStream in) throws IOException {
        var count = new Utf8Count();
        count.read(in);
        return switch (count.start()) {
            case byte[] b when starts(b, 0xEF, 0xBB, 0xBF) ->
                    new Encoding(StandardCharsets.UTF_8, 3, count.wrong() > 0);
            case byte[] b when starts(b, 0xFE, 0xFF) ->
                    new Encoding(StandardCharsets.UTF_16BE, 2, false);
            case byte[] b when starts(b, 0xFF, 0xFE) ->
                    new Encoding(StandardCharsets.UTF_16LE, 2, false);
            case byte[] b when nuls(b, 0) > b.length / 4 ->
                    new Encoding(StandardCharsets.UTF_16BE, 0, false);
            case byte[] b when nuls(b, 1) > b.length / 4 ->
                    new Encoding(StandardCharsets.UTF_16LE, 0, false);
            default -> of(count);
        };
    }

    private static Encoding of(Utf8Count count) {
        return count.wrong() <= count.right()
                ? new Encoding(StandardCharsets.UTF_8, 0, count.wrong() > 0)
                : new Encoding(detected(count.sample()), 0, false);
    }

    private static Charset detected(byte[] sample) {
        var best = new CharsetDetector().setText(sample).detect();
        if (best == null || best.getConfidence() < SURE) {
            return WESTERN;
        }
        var name = SUPERSETS.getOrDefault(best.getName(), best.getName());
        return Charset.isSupported(name) && !name.startsWith("UTF")
                ? Charset.forName(name)
                : WESTERN;
    }

    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return mixed ? new MixedReader(in) : new InputStreamReader(in, charset);
    }

    String describe() {
        return charset.name() + (mixed ? " with some windows-1252" : "");
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int nuls(byte[] bytes, int from) {
        var nuls = 0;
        for (var i = from; i < bytes.length; i += 2) {
            nuls += bytes[i] == 0 ? 1 : 0;
        }
        return nuls;
    }
}
