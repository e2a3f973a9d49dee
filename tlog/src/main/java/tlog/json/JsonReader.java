package tlog.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tlog.Malformed;
import tlog.Strict;

/// Reads strict JSON (RFC 8259): no name twice, no lone surrogates, no number beyond a double, and
/// neither deeper nor longer than told.
public final class JsonReader {

    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static Json read(byte[] bytes, int longest) {
        if (bytes.length > longest) {
            throw new Malformed("JSON is longer than " + longest + " bytes");
        }
        return read(Strict.utf8(bytes, "JSON"));
    }

    public static Json read(String text) {
        var reader = new JsonReader(text);
        reader.space();
        var value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong("something behind the end");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("more than 32 levels");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", Json.Null.NULL);
            default -> number();
        };
    }

    private Json members(int depth) {
        var members = new LinkedHashMap<String, Json>();
        at++;
        space();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                space();
            }
            var name = string();
            space();
            expect(':');
            space();
            if (members.putIfAbsent(name, value(depth + 1)) != null) {
                throw wrong("the name " + name + " twice");
            }
            space();
        }
        at++;
        return new Json.Members(members);
    }

    private Json array(int depth) {
        var items = new ArrayList<Json>();
        at++;
        space();
        while (peek() != ']') {
            if (!items.isEmpty()) {
                expect(',');
                space();
            }
            items.add(value(depth + 1));
            space();
        }
        at++;
        return new Json.Array(items);
    }

    private String string() {
        expect('"');
        var start = at;
        var end = start;
        while (end < text.length() && plain(text.charAt(end))) {
            end++;
        }
        at = end;
        if (peek() == '"') {
            at++;
            return text.substring(start, end);
        }
        return rest(new StringBuilder(text.substring(start, end)));
    }

    /// Neither the end, nor escaped, nor in need of a second look.
    private static boolean plain(char letter) {
        return letter >= ' ' && letter != '"' && letter != '\\' && !Character.isSurrogate(letter);
    }

    private String rest(StringBuilder out) {
        while (peek() != '"') {
            var letter = text.charAt(at++);
            if (letter < ' ') {
                throw wrong("a control character in a text");
            }
            out.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        for (var i = 0; i < out.length(); i++) {
            if (Character.isHighSurrogate(out.charAt(i))
                    && i + 1 < out.length()
                    && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(out.charAt(i))) {
                throw wrong("half a character");
            }
        }
        return out.toString();
    }

    private char escaped() {
        var letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var letter = peek();
            var digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                throw wrong("an escape that is no number");
            }
            code = (code << 4) | digit;
            at++;
        }
        return (char) code;
    }

    private Json number() {
        var start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        var value = Double.parseDouble(text.substring(start, at));
        if (!Double.isFinite(value)) {
            throw wrong("a number that is too large");
        }
        return new Json.Numeral(value);
    }

    private void digits() {
        var start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong("no value");
        }
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char letter) {
        var there = at < text.length() && text.charAt(at) == letter;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char letter) {
        if (!skip(letter)) {
            throw wrong("no " + letter);
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("the end too early");
        }
        return text.charAt(at);
    }

    private Malformed wrong(String what) {
        return new Malformed("JSON has " + what + " at " + at);
    }
}
