package folkmoot.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What may stand at one place of a term: any of these lexemes, or a word that begins so.
record Step(Set<String> lexemes, Set<String> beginnings) {

    // Two letters begin so many words that looking them all up takes longer than anybody waits.
    private static final int SHORTEST_BEGINNING = 3;

    /// Adds what another language makes of the word at place `index`.
    static void merge(List<Step> steps, int index, Token token, boolean open) {
        if (index == steps.size()) {
            steps.add(new Step(new LinkedHashSet<>(), new LinkedHashSet<>()));
        }
        var step = steps.get(index);
        var exact = token.lexemes().getFirst();
        var stem = token.lexemes().getLast().replaceFirst("^" + Token.STEM, "");
        step.lexemes.add(exact);
        if (!Cjk.is(exact.codePointAt(0))) {
            step.lexemes.add(stem);
            step.lexemes.add(Token.STEM + stem);
            step.begin(exact, open);
        }
    }

    private void begin(String lexeme, boolean open) {
        if (open && lexeme.length() >= SHORTEST_BEGINNING) {
            beginnings.add(lexeme);
        }
    }

    boolean fits(Token token) {
        for (var it : token.lexemes()) {
            if (lexemes.contains(it) || begins(it)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String lexeme) {
        for (var it : beginnings) {
            if (lexeme.startsWith(it)) {
                return true;
            }
        }
        return false;
    }

    String tsquery() {
        var all = new ArrayList<String>();
        lexemes.stream()
                .filter(it -> !beginnings.contains(it))
                .map(Query::quoted)
                .forEach(all::add);
        beginnings.stream().map(it -> Query.quoted(it) + ":*").forEach(all::add);
        return all.stream().collect(Collectors.joining("|", "(", ")"));
    }
}
