package folkmoot.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What is kept of the words of a language: each as it is written and, where that differs, its
/// stem. Both folded.
///
/// Cost: words are as frequent as words are, so a few thousand are remembered; to find the stems of
/// the same ones again was over half of analysing a text.
final class Lexemes {

    private static final int REMEMBERED = 5_000;

    // Longer ones are seldom anybody's words.
    private static final int LONGEST = 30;

    private static final Map<String, Lexemes> ALL = new ConcurrentHashMap<>();

    private final String language;
    private final Cache<String, List<String>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

    private Lexemes(String language) {
        this.language = language;
    }

    static Lexemes in(String language) {
        return ALL.computeIfAbsent(Stems.known(language), Lexemes::new);
    }

    /// The word comes in lower case.
    List<String> of(String word) {
        return word.length() > LONGEST ? made(word) : known.get(word, this::made);
    }

    private List<String> made(String word) {
        var exact = Fold.of(word);
        var stem = Fold.of(stem(word));
        return stem.isEmpty() || stem.equals(exact)
                ? List.of(exact)
                : List.of(exact, Token.STEM + stem);
    }

    private String stem(String word) {
        try (var stream = Analyzers.forStems(language).tokenStream("", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            var stem = stream.incrementToken() ? term.toString() : "";
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
