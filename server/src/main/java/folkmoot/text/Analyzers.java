package folkmoot.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Lucene's chains for one language: words in lower case and pairs of CJK characters, and the stem
/// of one such word.
final class Analyzers extends Analyzer {

    private static final Map<String, Analyzer> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Analyzer> QUERIES = new ConcurrentHashMap<>();
    private static final Map<String, Analyzer> STEMS = new ConcurrentHashMap<>();

    private static final int EVERY_SCRIPT =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private final String language;
    private final Function<String, TokenStreamComponents> chain;

    private Analyzers(String language, Function<String, TokenStreamComponents> chain) {
        this.language = language;
        this.chain = chain;
    }

    static Analyzer forTexts(String language) {
        return TEXTS.computeIfAbsent(
                Stems.known(language), it -> new Analyzers(it, one -> words(one, true)));
    }

    static Analyzer forQueries(String language) {
        return QUERIES.computeIfAbsent(
                Stems.known(language), it -> new Analyzers(it, one -> words(one, false)));
    }

    static Analyzer forStems(String language) {
        return STEMS.computeIfAbsent(
                Stems.known(language), it -> new Analyzers(it, Analyzers::stem));
    }

    private static TokenStreamComponents words(String language, boolean singles) {
        var words = new StandardTokenizer();
        var lower = Stems.lower(language, new CJKWidthFilter(words));
        return new TokenStreamComponents(words, new CJKBigramFilter(lower, EVERY_SCRIPT, singles));
    }

    private static TokenStreamComponents stem(String language) {
        var word = new KeywordTokenizer();
        return new TokenStreamComponents(word, Stems.stem(language, word));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return chain.apply(language);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
    }
}
