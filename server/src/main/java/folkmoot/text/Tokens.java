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
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
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
            Set.of(CJKBigramFilter.DOUBLE_TYPE, CJKBigramFilter.SINGLE_TYPE, NO_SPACES);

    private final List<Token> tokens = new ArrayList<>();
    private final TokenStream stream;
    private final CharTermAttribute term;
    private final KeywordAttribute written;
    private final OffsetAttribute offset;
    private final PositionIncrementAttribute step;
    private final TypeAttribute type;
    private int position = -1;

    private Tokens(TokenStream stream) {
        this.stream = stream;
        term = stream.addAttribute(CharTermAttribute.class);
        written = stream.addAttribute(KeywordAttribute.class);
        offset = stream.addAttribute(OffsetAttribute.class);
        step = stream.addAttribute(PositionIncrementAttribute.class);
        type = stream.addAttribute(TypeAttribute.class);
    }

    /// As documents are kept: single characters of CJK besides pairs.
    static List<Token> ofText(String text, String language) {
        return read(Analyzers.forTexts(language), text);
    }

    /// As queries are asked: pairs alone, where there are two characters.
    static List<Token> ofQuery(String text, String language) {
        return read(Analyzers.forQueries(language), text);
    }

    private static List<Token> read(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            return new Tokens(stream).all();
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

    // Every word comes twice: as written, then stemmed at the same place.
    private void word() {
        var folded = Fold.of(term);
        if (written.isKeyword()) {
            tokens.add(token(folded, offset.startOffset(), offset.endOffset()));
        } else if (!folded.isEmpty() && !UNSTEMMED.contains(type.type())) {
            var last = tokens.removeLast();
            var exact = last.lexemes().getFirst();
            var both = exact.equals(folded) ? List.of(exact) : List.of(exact, Token.STEM + folded);
            tokens.add(new Token(both, last.position(), last.start(), last.end()));
        }
    }

    // Thai, Lao, Khmer and Burmese words run together; dictionaries to part them are not at hand.
    private void pairs() {
        if (!written.isKeyword()) {
            return;
        }
        var run = term.toString();
        var start = offset.startOffset();
        var last = Math.max(1, run.length() - 1);
        for (var i = 0; i < last; i++) {
            var end = Math.min(run.length(), i + 2);
            position += i == 0 ? 0 : 1;
            tokens.add(token(run.substring(i, end), start + i, start + end));
        }
    }

    private Token token(String lexeme, int start, int end) {
        return new Token(List.of(lexeme), position, start, end);
    }
}
