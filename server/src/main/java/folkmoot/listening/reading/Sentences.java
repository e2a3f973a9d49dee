package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final String MARKS = ".!?\u2026";
    private static final String CLOSERS = "\"')]}\u201D\u2019\u00BB\u201C";

    private final String text;
    private final boolean capitals;
    // Behind the marks that were met last, and behind quotes and brackets that follow them.
    private int marked;
    private int closed;

    private Sentences(String text) {
        this.text = text;
        this.capitals = text.chars().anyMatch(Character::isUpperCase);
    }

    static List<String> of(String text) {
        return new Sentences(text).found();
    }

    private List<String> found() {
        var found = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var end = end(i, start);
            if (end > i) {
                add(start, end, found);
                start = end;
                i = end - 1;
            }
        }
        add(start, text.length(), found);
        return found;
    }

    private void add(int start, int end, List<String> found) {
        var sentence = text.substring(start, end).strip();
        if (!sentence.isEmpty()) {
            found.add(sentence);
        }
    }

    /// Behind the sentence that ends with the char at `i`; -1 where none does.
    private int end(int i, int start) {
        var it = text.charAt(i);
        if (it == '\n' || i - start >= LONGEST && it == ' ') {
            return i + 1;
        }
        if (MARKS.indexOf(it) < 0) {
            return -1;
        }
        if (i >= marked) {
            marked = behind(MARKS, i + 1);
            closed = behind(CLOSERS, marked);
        }
        var end = closed;
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return glued(i, end) ? end : -1;
        }
        if (it == '.' && end == i + 1) {
            return stops(i, start) ? end : -1;
        }
        // A pause goes on in small letters.
        return it == '!' || it == '?' || !small(end) ? end : -1;
    }

    private int behind(String chars, int from) {
        var end = from;
        while (end < text.length() && chars.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    // People forget the blank: "It broke.Then they said".
    private boolean glued(int i, int end) {
        return end + 1 < text.length()
                && i > 1
                && (text.charAt(i) != '.' || end == i + 1)
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isUpperCase(text.charAt(end))
                && Character.isLowerCase(text.charAt(end + 1));
    }

    private boolean stops(int i, int start) {
        var from = i;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        var begin = from;
        while (begin < i && !Character.isLetterOrDigit(text.charAt(begin))) {
            begin++;
        }
        var word = text.substring(begin, i).toLowerCase(Locale.ROOT);
        if (SHORT.contains(word)) {
            return word.equals("no") && !digit(i + 1) || word.equals("etc") && !small(i + 1);
        }
        if (word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i")) {
            return false;
        }
        var ordinal =
                !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return !(ordinal && from > start && letter(i + 1)) && !small(i + 1)
                || from == start && word.isEmpty();
    }

    private boolean small(int from) {
        var it = next(from);
        return it < text.length()
                && Character.isLowerCase(text.charAt(it))
                // Whole texts without capitals have sentences, too.
                && capitals;
    }

    private boolean digit(int from) {
        var it = next(from);
        return it < text.length() && Character.isDigit(text.charAt(it));
    }

    private boolean letter(int from) {
        var it = next(from);
        return it < text.length() && Character.isLetter(text.charAt(it));
    }

    private int next(int from) {
        var it = from;
        while (it < text.length() && text.charAt(it) == ' ') {
            it++;
        }
        return it;
    }
}
