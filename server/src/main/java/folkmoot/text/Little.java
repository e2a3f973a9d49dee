package folkmoot.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/// Words that stand in nearly every text and so tell none from another.
public final class Little {

    private static final Map<String, CharArraySet> WORDS =
            Map.of(
                    "da", DanishAnalyzer.getDefaultStopSet(),
                    "de", GermanAnalyzer.getDefaultStopSet(),
                    "en", english(),
                    "es", SpanishAnalyzer.getDefaultStopSet(),
                    "fr", FrenchAnalyzer.getDefaultStopSet(),
                    "it", ItalianAnalyzer.getDefaultStopSet(),
                    "nl", DutchAnalyzer.getDefaultStopSet(),
                    "no", NorwegianAnalyzer.getDefaultStopSet(),
                    "pt", PortugueseAnalyzer.getDefaultStopSet(),
                    "sv", SwedishAnalyzer.getDefaultStopSet());

    private Little() {}

    // Lucene's own set for English leaves out half of them: I, you, what.
    private static CharArraySet english() {
        try (var list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            var words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
            words.addAll(WordlistLoader.getSnowballWordSet(Objects.requireNonNull(list)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean says(Query.Term term, Collection<String> languages) {
        return languages.stream()
                .map(it -> WORDS.getOrDefault(Languages.primary(it), CharArraySet.EMPTY_SET))
                .anyMatch(it -> it.contains(term.written()));
    }

    /// Those of a language; of English and German where it is not known.
    public static Set<String> of(String language) {
        var known = WORDS.get(Languages.primary(language));
        var sets = known == null ? List.of(WORDS.get("en"), WORDS.get("de")) : List.of(known);
        return sets.stream()
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .map(it -> new String((char[]) it))
                .collect(Collectors.toUnmodifiableSet());
    }
}
