package folkmoot.text;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a `tsvector` within PostgreSQL's limits: 1 MB, 16,383 positions, 255 of one lexeme.
final class Vector {

    private static final int MOST_CHARS = 250_000;
    private static final int LAST_POSITION = 16_383;
    private static final int MOST_OF_ONE = 255;

    // Keeps a phrase from reaching over the end of the title.
    private static final int GAP = 10;

    private final String language;
    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int start = 1;
    private int chars;

    Vector(String language) {
        this.language = language;
    }

    Vector add(String text, char weight) {
        var tokens = Tokens.ofText(text, language);
        for (var token : tokens) {
            var position = start + token.position();
            if (position <= LAST_POSITION && chars < MOST_CHARS) {
                token.lexemes().forEach(it -> add(it, position, weight));
            }
        }
        start += tokens.isEmpty() ? 0 : tokens.getLast().position() + GAP;
        return this;
    }

    private void add(String lexeme, int position, char weight) {
        if (counts.merge(lexeme, 1, Integer::sum) > MOST_OF_ONE) {
            return;
        }
        var at = places.computeIfAbsent(lexeme, _ -> new StringBuilder());
        at.append(at.isEmpty() ? ':' : ',').append(position).append(weight);
        chars += lexeme.length() + 6;
    }

    @Override
    public String toString() {
        var literal = new StringBuilder(chars + 16);
        places.forEach((lexeme, at) -> literal.append(Query.quoted(lexeme)).append(at).append(' '));
        return literal.toString().stripTrailing();
    }
}
