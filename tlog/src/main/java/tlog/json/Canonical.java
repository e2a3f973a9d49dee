package tlog.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import tlog.Malformed;

/// Writes JSON in its one canonical form (RFC 8785, JCS).
public final class Canonical {

    private Canonical() {}

    public static byte[] bytes(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Json value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Null _ -> out.append("null");
            case Json.Bool(var it) -> out.append(it);
            case Json.Numeral(var it) -> out.append(EcmaNumber.format(it));
            case Json.Text(var it) -> quote(it, out);
            case Json.Array(var items) -> {
                out.append('[');
                for (var i = 0; i < items.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(items.get(i), out);
                }
                out.append(']');
            }
            case Json.Members(var members) -> {
                out.append('{');
                // String's own order is that of UTF-16 code units, as RFC 8785 wants it.
                var names = new ArrayList<>(members.keySet());
                names.sort(null);
                var first = true;
                for (var name : names) {
                    out.append(first ? "" : ",");
                    first = false;
                    quote(name, out);
                    out.append(':');
                    write(members.getOrDefault(name, Json.Null.NULL), out);
                }
                out.append('}');
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (letter < ' ') {
                        out.append("\\u00").append(letter < 16 ? "0" : "");
                        out.append(Integer.toHexString(letter));
                    } else {
                        out.append(letter);
                        if (Character.isSurrogate(letter)) {
                            pair(text, i);
                        }
                    }
                }
            }
        }
        out.append('"');
    }

    private static void pair(String text, int at) {
        var high = Character.isHighSurrogate(text.charAt(at));
        var other = high ? at + 1 : at - 1;
        var good =
                other >= 0
                        && other < text.length()
                        && (high
                                ? Character.isLowSurrogate(text.charAt(other))
                                : Character.isHighSurrogate(text.charAt(other)));
        if (!good) {
            throw new Malformed("Half a character cannot be written");
        }
    }
}
