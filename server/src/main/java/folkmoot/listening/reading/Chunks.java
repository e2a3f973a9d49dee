package folkmoot.listening.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands between blanks, without the punctuation around words; emoticons stay whole, emoji
/// stand alone. `loud` is for words in capitals where others are not.
record Chunks(List<String> small, boolean[] loud) {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    static Chunks of(String sentence) {
        var written = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i <= sentence.length(); i++) {
            var high = i < sentence.length() && emoji(sentence, i);
            if (i == sentence.length() || Character.isWhitespace(sentence.charAt(i)) || high) {
                add(sentence.substring(start, i), written);
                start = i + 1;
                if (high) {
                    var length = Character.charCount(sentence.codePointAt(i));
                    written.add(sentence.substring(i, i + length));
                    i += length - 1;
                    start = i + 1;
                }
            }
        }
        var loud = loud(written);
        written.replaceAll(it -> it.toLowerCase(Locale.ROOT));
        return new Chunks(written, loud);
    }

    int size() {
        return small.size();
    }

    /// Nothing before the first.
    String at(int index) {
        return index < 0 || index >= small.size() ? "" : small.get(index);
    }

    private static boolean emoji(String text, int i) {
        var it = text.charAt(i);
        return Character.isHighSurrogate(it) && i + 1 < text.length()
                || it >= 0x2600 && it <= 0x27BF;
    }

    private static void add(String raw, List<String> written) {
        if (raw.isEmpty()) {
            return;
        }
        var from = 0;
        var to = raw.length();
        while (from < to && PUNCTUATION.indexOf(raw.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && PUNCTUATION.indexOf(raw.charAt(to - 1)) >= 0) {
            to--;
        }
        written.add((to - from <= 2 ? raw : raw.substring(from, to)).replace('\u2019', '\''));
    }

    private static boolean[] loud(List<String> written) {
        var loud = new boolean[written.size()];
        var count = 0;
        for (var i = 0; i < loud.length; i++) {
            loud[i] = loud(written.get(i));
            count += loud[i] ? 1 : 0;
        }
        return count < loud.length ? loud : new boolean[loud.length];
    }

    private static boolean loud(String word) {
        var cased = false;
        for (var i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
            cased |= Character.isUpperCase(word.charAt(i));
        }
        return cased;
    }
}
