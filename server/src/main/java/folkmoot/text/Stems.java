package folkmoot.text;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// Which stemmer a language has. Light ones where there is a choice: they join plural and singular,
/// not words of different meaning. Languages without one are found by whole words.
final class Stems {

    static final Set<String> LANGUAGES =
            Set.of(
                    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi",
                    "fr", "hi", "hu", "id", "it", "lt", "lv", "nb", "nl", "nn", "no", "pt", "ro",
                    "ru", "sr", "sv", "ta", "tr");

    private static final CharArraySet ITALIAN =
            CharArraySet.copy(
                    Set.of(
                            "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl",
                            "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"));

    private Stems() {}

    /// What it is called here; [Languages#UNKNOWN] without a stemmer.
    static String known(String language) {
        var primary = Languages.primary(language);
        return LANGUAGES.contains(primary) ? primary : Languages.UNKNOWN;
    }

    /// Lower case as the language knows it, and articles taken off their words.
    static TokenStream lower(String language, TokenStream in) {
        return switch (language) {
            case "tr" -> new TurkishLowerCaseFilter(new ApostropheFilter(in));
            case "el" -> new GreekLowerCaseFilter(in);
            case "en" -> new LowerCaseFilter(new EnglishPossessiveFilter(in));
            case "fr", "ca" ->
                    new LowerCaseFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES));
            case "it" -> new LowerCaseFilter(new ElisionFilter(in, ITALIAN));
            default -> new LowerCaseFilter(in);
        };
    }

    static TokenStream stem(String language, TokenStream in) {
        return switch (language) {
            case "ar" -> new ArabicStemFilter(new ArabicNormalizationFilter(in));
            case "bg" -> new BulgarianStemFilter(in);
            case "bn" -> new BengaliStemFilter(new BengaliNormalizationFilter(indic(in)));
            case "ca" -> new SnowballFilter(in, new CatalanStemmer());
            case "cs" -> new CzechStemFilter(in);
            case "da" -> new SnowballFilter(in, new DanishStemmer());
            case "de" -> new GermanLightStemFilter(new GermanNormalizationFilter(in));
            case "el" -> new GreekStemFilter(in);
            case "en" -> new SnowballFilter(in, new EnglishStemmer());
            case "es" -> new SpanishLightStemFilter(in);
            case "et" -> new SnowballFilter(in, new EstonianStemmer());
            case "fa" -> new PersianStemFilter(new PersianNormalizationFilter(in));
            case "fi" -> new FinnishLightStemFilter(in);
            case "fr" -> new FrenchLightStemFilter(in);
            case "hi" -> new HindiStemFilter(new HindiNormalizationFilter(indic(in)));
            case "hu" -> new HungarianLightStemFilter(in);
            case "id" -> new IndonesianStemFilter(in);
            case "it" -> new ItalianLightStemFilter(in);
            case "lt" -> new SnowballFilter(in, new LithuanianStemmer());
            case "lv" -> new LatvianStemFilter(in);
            case "nb", "nn", "no" -> new NorwegianLightStemFilter(in);
            case "nl" -> new SnowballFilter(in, new DutchStemmer());
            case "pt" -> new PortugueseLightStemFilter(in);
            case "ro" ->
                    new SnowballFilter(new RomanianNormalizationFilter(in), new RomanianStemmer());
            case "ru" -> new RussianLightStemFilter(in);
            case "sr" ->
                    new SnowballFilter(new SerbianNormalizationFilter(in), new SerbianStemmer());
            case "sv" -> new SwedishLightStemFilter(in);
            case "ta" -> new SnowballFilter(indic(in), new TamilStemmer());
            case "tr" -> new SnowballFilter(in, new TurkishStemmer());
            default -> in;
        };
    }

    private static TokenStream indic(TokenStream in) {
        return new IndicNormalizationFilter(in);
    }
}
