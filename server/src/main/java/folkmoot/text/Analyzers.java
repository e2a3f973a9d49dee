package folkmoot.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Lucene's chain for one language: words, lower case, pairs of CJK characters, then every word
/// twice, once marked as keyword and left alone, once stemmed.
final class Analyzers extends Analyzer {

    private static final Map<String, Analyzer> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Analyzer> QUERIES = new ConcurrentHashMap<>();

    private static final int EVERY_SCRIPT =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private final String language;
    private final boolean singles;

    private Analyzers(String language, boolean singles) {
        this.language = language;
        this.singles = singles;
    }

    static Analyzer forTexts(String language) {
        return TEXTS.computeIfAbsent(known(language), it -> new Analyzers(it, true));
    }

    static Analyzer forQueries(String language) {
        return QUERIES.computeIfAbsent(known(language), it -> new Analyzers(it, false));
    }

    private static String known(String language) {
        var primary = Languages.primary(language);
        return Stems.LANGUAGES.contains(primary) ? primary : Languages.UNKNOWN;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        var lower = Stems.lower(language, new CJKWidthFilter(words));
        var pairs = new CJKBigramFilter(lower, EVERY_SCRIPT, singles);
        return new TokenStreamComponents(
                words, new Second(new KeywordRepeatFilter(pairs), language));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
    }

    /// Stems the second of two equal words and leaves the first as it is written.
    private static final class Second extends ConditionalTokenFilter {

        private final KeywordAttribute written = addAttribute(KeywordAttribute.class);

        Second(TokenStream in, String language) {
            super(in, words -> Stems.stem(language, words));
        }

        @Override
        protected boolean shouldFilter() {
            return !written.isKeyword();
        }
    }
}
