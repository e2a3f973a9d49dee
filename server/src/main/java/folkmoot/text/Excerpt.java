package folkmoot.text;

import java.text.BreakIterator;
import java.util.Locale;

/// The beginning of a text, for cards, heads of pages and letters.
public final class Excerpt {

    // Rather a hard cut than losing more than this share to one long word.
    private static final double LEAST = 0.6;

    // Enough source for any excerpt: marks are seldom longer than words.
    private static final int SOURCE = 6;

    private Excerpt() {}

    /// The words of a Markdown text on one line, without its marks; not escaped.
    public static String plain(String markdown) {
        return PlainText.of(markdown);
    }

    /// At most `length` characters of [#plain], cut between words, with an ellipsis when cut.
    public static String of(String markdown, int length) {
        var plain = PlainText.of(Cut.at(markdown, length * SOURCE + 1_000));
        return plain.length() <= length ? plain : cut(plain, length);
    }

    private static String cut(String plain, int length) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(plain);
        var end = characters.isBoundary(length) ? length : characters.preceding(length);
        var whole = plain.substring(0, end);
        var space = plain.charAt(whole.length()) == ' ' ? whole.length() : whole.lastIndexOf(' ');
        var kept = space < length * LEAST ? whole : whole.substring(0, space);
        return kept.replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }
}
