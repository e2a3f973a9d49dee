package folkmoot.text;

import java.util.Arrays;
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
    private final Map<String, Places> all = new LinkedHashMap<>();
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
        var places = all.computeIfAbsent(lexeme, _ -> new Places());
        if (places.count < MOST_OF_ONE) {
            places.add(position, weight);
            chars += lexeme.length() + 6;
        }
    }

    @Override
    public String toString() {
        var literal = new StringBuilder(chars + 16);
        for (var it : all.entrySet()) {
            literal.append(literal.isEmpty() ? "" : " ");
            quote(it.getKey(), literal);
            it.getValue().write(literal);
        }
        return literal.toString();
    }

    private static void quote(String lexeme, StringBuilder literal) {
        if (lexeme.indexOf('\\') >= 0 || lexeme.indexOf('\'') >= 0) {
            literal.append(Query.quoted(lexeme));
        } else {
            literal.append('\'').append(lexeme).append('\'');
        }
    }

    /// Where one lexeme stands, and in which part of the text.
    private static final class Places {

        private int count;
        private int[] positions = new int[2];
        private char[] weights = new char[2];

        void add(int position, char weight) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
                weights = Arrays.copyOf(weights, count * 2);
            }
            positions[count] = position;
            weights[count++] = weight;
        }

        void write(StringBuilder literal) {
            for (var i = 0; i < count; i++) {
                literal.append(i == 0 ? ':' : ',').append(positions[i]).append(weights[i]);
            }
        }
    }
}
