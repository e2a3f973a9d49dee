package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where sentences of a text end, in English and German.
///
/// At a full stop, question or exclamation mark, ellipsis or line's end; not after abbreviations,
/// single letters, German ordinals (am 3. Mai) and inside numbers, addresses and versions.
final class Sentences {

    private static final int LONGEST = 1_000;
    private static final Set<String> SHORT =
            words(
                    "mr mrs ms dr prof st vs etc approx dept est inc ltd co corp no nr"
                            + " e.g i.e a.m p.m u.s z.b d.h u.a o.ä u.ä bzw ca usw evtl ggf inkl"
                            + " zzgl str tel max min mind bspw vgl hr fr abs v.a i.d.r s.o s.u u.u"
                            + " z.t jan feb aug sept okt oct nov dez dec mio mrd std art fig sog");
    private static final String CLOSERS = "\"')]}\u201D\u2019\u00BB\u201C";

    private Sentences() {}

    static List<String> of(String text) {
        var found = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var end = end(text, i, start);
            if (end > i) {
                add(text, start, end, found);
                start = end;
                i = end - 1;
            }
        }
        add(text, start, text.length(), found);
        return found;
    }

    private static void add(String text, int start, int end, List<String> found) {
        var sentence = text.substring(start, end).strip();
        if (!sentence.isEmpty()) {
            found.add(sentence);
        }
    }

    /// Behind the sentence that ends with the char at `i`; -1 where none does.
    private static int end(String text, int i, int start) {
        var it = text.charAt(i);
        if (it == '\n' || i - start >= LONGEST && it == ' ') {
            return i + 1;
        }
        if (it != '.' && it != '!' && it != '?' && it != '\u2026') {
            return -1;
        }
        var end = i + 1;
        while (end < text.length() && ".!?\u2026".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return glued(text, i, end) ? end : -1;
        }
        if (it == '.' && end == i + 1) {
            return stops(text, i, start) ? end : -1;
        }
        // A pause goes on in small letters.
        return it == '!' || it == '?' || !small(text, end) ? end : -1;
    }

    // People forget the blank: "It broke.Then they said".
    private static boolean glued(String text, int i, int end) {
        return end + 1 < text.length()
                && i > 1
                && (text.charAt(i) != '.' || end == i + 1)
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isUpperCase(text.charAt(end))
                && Character.isLowerCase(text.charAt(end + 1));
    }

    private static boolean stops(String text, int i, int start) {
        var from = i;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        var word = text.substring(from, i).toLowerCase(java.util.Locale.ROOT);
        while (!word.isEmpty() && !Character.isLetterOrDigit(word.charAt(0))) {
            word = word.substring(1);
        }
        if (SHORT.contains(word)) {
            return word.equals("no") && !digit(text, i + 1)
                    || word.equals("etc") && !small(text, i + 1);
        }
        if (word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i")) {
            return false;
        }
        var ordinal =
                !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return !(ordinal && from > start && letter(text, i + 1)) && !small(text, i + 1)
                || from == start && word.isEmpty();
    }

    private static boolean small(String text, int from) {
        var it = next(text, from);
        return it < text.length()
                && Character.isLowerCase(text.charAt(it))
                // Whole texts without capitals have sentences, too.
                && text.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean digit(String text, int from) {
        var it = next(text, from);
        return it < text.length() && Character.isDigit(text.charAt(it));
    }

    private static boolean letter(String text, int from) {
        var it = next(text, from);
        return it < text.length() && Character.isLetter(text.charAt(it));
    }

    private static int next(String text, int from) {
        var it = from;
        while (it < text.length() && text.charAt(it) == ' ') {
            it++;
        }
        return it;
    }
}
