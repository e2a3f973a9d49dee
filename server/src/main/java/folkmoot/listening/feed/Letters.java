package folkmoot.listening.feed;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out in which encoding something is: its mark, what its first letters look like, what came
/// with it, what it says itself, and what it looks like, in this order; UTF-8 wherever it fits.
final class Letters {

    private static final Pattern SAID = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern LINE = Pattern.compile("^\\s*<\\?xml[^>]{0,300}\\?>");
    // What is written under these names is more than they are.
    private static final Map<String, String> MORE =
            Map.of(
                    "US-ASCII",
                    "windows-1252",
                    "ISO-8859-1",
                    "windows-1252",
                    "GB2312",
                    "GB18030",
                    "GBK",
                    "GB18030",
                    "Shift_JIS",
                    "windows-31j",
                    "EUC-KR",
                    "x-windows-949");
    private static final Pattern NUMBER = Pattern.compile("&#(1(?:2[89]|[345]\\d));");
    private static final int START = 1_024;

    private Letters() {}

    static String read(byte[] bytes, String type) {
        var text = new String(bytes, encoding(bytes, type));
        var unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LINE.matcher(typed(unmarked)).replaceFirst("");
    }

    // Numbers of characters that Windows has there, and Unicode nothing.
    private static String typed(String text) {
        if (text.indexOf("&#1") < 0 && text.chars().noneMatch(Letters::empty)) {
            return text;
        }
        var numbered =
                NUMBER.matcher(text).replaceAll(it -> western(Integer.parseInt(it.group(1))));
        var typed = new StringBuilder(numbered.length());
        for (var i = 0; i < numbered.length(); i++) {
            var it = numbered.charAt(i);
            if (empty(it)) {
                typed.append(western(it));
            } else {
                typed.append(it);
            }
        }
        return typed.toString();
    }

    private static boolean empty(int character) {
        return character >= 0x80 && character < 0xA0;
    }

    private static String western(int character) {
        return new String(new byte[] {(byte) character}, Charset.forName("windows-1252"));
    }

    static Charset encoding(byte[] bytes, String type) {
        var sure = mark(bytes);
        if (sure != null) {
            return sure;
        }
        var said = named(SAID, type);
        var declared = named(DECLARED, start(bytes));
        for (var charset : new Charset[] {said, declared, StandardCharsets.UTF_8}) {
            if (charset != null && fits(bytes, charset)) {
                return charset;
            }
        }
        var detected = new CharsetDetector().setText(bytes).detect();
        var known = detected != null && Charset.isSupported(detected.getName());
        return declared != null
                ? declared
                : known ? widened(Charset.forName(detected.getName())) : StandardCharsets.UTF_8;
    }

    /// Whether it is in the encoding that it has by what came with it, or by what it says.
    static boolean asSaid(byte[] bytes, String type) {
        var mark = mark(bytes);
        if (mark != null) {
            return fits(bytes, mark);
        }
        var first = SAID.matcher(type).find() ? named(SAID, type) : null;
        if (first == null && DECLARED.matcher(start(bytes)).find()) {
            first = named(DECLARED, start(bytes));
            return first != null && fits(bytes, first);
        }
        return fits(bytes, first == null ? StandardCharsets.UTF_8 : first);
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Charset mark(byte[] b) {
        var four = b.length < 4 ? 0 : ByteBuffer.wrap(b).getInt();
        return switch (four) {
            case 0x0000FEFF, 0x0000003C -> Charset.forName("UTF-32BE");
            case 0xFFFE0000, 0x3C000000 -> Charset.forName("UTF-32LE");
            case 0x003C003F, 0x003C0021, 0x003C0066, 0x003C0072 -> StandardCharsets.UTF_16BE;
            case 0x3C003F00, 0x3C002100, 0x3C006600, 0x3C007200 -> StandardCharsets.UTF_16LE;
            case 0x4C6FA794 -> ebcdic(b);
            default ->
                    switch (four >>> 16) {
                        case 0xFEFF -> StandardCharsets.UTF_16BE;
                        case 0xFFFE -> StandardCharsets.UTF_16LE;
                        default -> four >>> 8 == 0xEFBBBF ? StandardCharsets.UTF_8 : null;
                    };
        };
    }

    private static Charset ebcdic(byte[] bytes) {
        var basic = Charset.forName("IBM037");
        var said = named(DECLARED, new String(bytes, 0, Math.min(START, bytes.length), basic));
        return said == null ? basic : said;
    }

    private static @Nullable Charset named(Pattern where, String text) {
        var found = where.matcher(text);
        if (!found.find()) {
            return null;
        }
        try {
            return widened(Charset.forName(found.group(1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// As what is written under its name is read.
    static Charset widened(Charset charset) {
        return Charset.forName(MORE.getOrDefault(charset.name(), charset.name()));
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
