package folkmoot.text;

import java.util.List;
import java.util.Set;

/// A word that says something, as it is written (in lower case, without accents) and by its stem.
public record Root(String written, String stem) {

    private static final Set<String> LITTLE = Little.of("");

    /// Those of a text in whatever language, by English stems: texts of one language are compared
    /// with each other, so the stems need not be right, only the same.
    public static List<Root> all(String text) {
        return Tokens.ofText(text, "en").stream()
                .map(it -> new Root(it.lexemes().getFirst(), stem(it.lexemes().getLast())))
                .filter(it -> !LITTLE.contains(it.written()))
                .toList();
    }

    private static String stem(String lexeme) {
        return lexeme.charAt(0) == Token.STEM ? lexeme.substring(1) : lexeme;
    }
}
