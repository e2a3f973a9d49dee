package folkmoot.listening.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence as its words and marks, small and as written. Links, addresses and handles are one
/// word each.
record Words(List<String> small, List<String> written) {

    private static final int MOST = 200;

    static Words of(String sentence) {
        var written = new ArrayList<String>();
        for (var i = 0; i < sentence.length() && written.size() < MOST; ) {
            var it = sentence.charAt(i);
            if (Character.isWhitespace(it) || it == '\uFE0F' || it == '\u200D') {
                i++;
                continue;
            }
            var end = end(sentence, i);
            written.add(sentence.substring(i, end).replace('\u2019', '\''));
            i = end;
        }
        var small = new ArrayList<>(written);
        small.replaceAll(it -> it.toLowerCase(Locale.ROOT));
        return new Words(small, written);
    }

    int size() {
        return small.size();
    }

    /// Nothing before the first and behind the last.
    String at(int index) {
        return index < 0 || index >= small.size() ? "" : small.get(index);
    }

    private static int end(String text, int from) {
        var end = link(text, from);
        if (end > from) {
            return end;
        }
        end = from;
        while (end < text.length() && inside(text, from, end)) {
            end++;
        }
        while (end > from && (text.charAt(end - 1) == '\'' || text.charAt(end - 1) == '-')) {
            end--;
        }
        if (end > from) {
            return end;
        }
        return from + Character.charCount(text.codePointAt(from));
    }

    private static boolean inside(String text, int from, int at) {
        var it = text.charAt(at);
        if (Character.isLetterOrDigit(it)) {
            return true;
        }
        if (at == from || at + 1 >= text.length()) {
            return (it == '@' || it == '#')
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1));
        }
        var both =
                Character.isLetterOrDigit(text.charAt(at + 1))
                        && Character.isLetterOrDigit(text.charAt(at - 1));
        var digits =
                Character.isDigit(text.charAt(at + 1)) && Character.isDigit(text.charAt(at - 1));
        return both
                && (it == '\''
                        || it == '\u2019'
                        || it == '-'
                        || it == '_'
                        || digits && (it == '.' || it == ','));
    }

    private static int link(String text, int from) {
        if (!text.startsWith("http", from) && !text.startsWith("www.", from)) {
            return -1;
        }
        var end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - from > 7 ? end : -1;
    }
}
