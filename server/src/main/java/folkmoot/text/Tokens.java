package folkmoot.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Reads the tokens of a text in order.
final class Tokens {

    // PostgreSQL keeps positions up to 16,383; beyond, a text is found by its first words only.
    private static final int MOST = 16_000;

    private static final String NO_SPACES =
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final Set<String> UNSTEMMED =
            Set.of(CJKBigramFilter.DOUBLE_TYPE, CJKBigramFilter.SINGLE_TYPE);

    private final List<Token> tokens = new ArrayList<>();
    private final Lexemes lexemes;
    private final TokenStream stream;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final PositionIncrementAttribute step;
    private final TypeAttribute type;
    private int position = -1;

    private Tokens(Lexemes lexemes, TokenStream stream) {
        this.lexemes = lexemes;
        this.stream = stream;
        term = stream.addAttribute(CharTermAttribute.class);
        offset = stream.addAttribute(OffsetAttribute.class);
        step = stream.addAttribute(PositionIncrementAttribute.class);
        type = stream.addAttribute(TypeAttribute.class);
    }

    /// As documents are kept: single characters of CJK besides pairs.
    static List<Token> ofText(String text, String language) {
        return read(Analyzers.forTexts(language), text, language);
    }

    /// As queries are asked: pairs alone, where there are two characters.
    static List<Token> ofQuery(String text, String language) {
        return read(Analyzers.forQueries(language), text, language);
    }

    private static List<Token> read(Analyzer analyzer, String text, String language) {
        try (var stream = analyzer.tokenStream("", text)) {
            return new Tokens(Lexemes.in(language), stream).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Token> all() throws IOException {
        stream.reset();
        while (position < MOST && stream.incrementToken()) {
            position += step.getPositionIncrement();
            if (type.type().equals(NO_SPACES)) {
                pairs();
            } else {
                word();
            }
        }
        stream.end();
        return tokens;
    }

    private void word() {
        var word = term.toString();
        var kept = UNSTEMMED.contains(type.type()) ? List.of(Fold.of(word)) : lexemes.of(word);
        tokens.add(new Token(kept, position, offset.startOffset(), offset.endOffset()));
    }

    // Thai, Lao, Khmer and Burmese words run together; dictionaries to part them are not at hand.
    private void pairs() {
        var run = term.toString();
        var start = offset.startOffset();
        var last = Math.max(1, run.length() - 1);
        for (var i = 0; i < last; i++) {
            var end = Math.min(run.length(), i + 2);
            position += i == 0 ? 0 : 1;
            var pair = List.of(run.substring(i, end));
            tokens.add(new Token(pair, position, start + i, start + end));
        }
    }
}
