package folkmoot.text;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Letter sequences of the languages that share a script. Read when a text in that script comes
/// first, shared by all threads afterwards.
///
/// Sources: the profiles of language-detector. Thresholds from 3,008 English sentences
/// (uci_sentences) and 77 short lines in 24 languages: 92 % and 88 % named, 1 % and none wrongly.
final class Profiles {

    private static final int FEWEST_LETTERS = 12;
    private static final int FEW_LETTERS = 80;
    private static final double SURE = 0.99;
    private static final double LIKELY = 0.9;

    // The detector's random sampling is for long texts; ours are cut before.
    private static final int ALWAYS_EXACT = 10_000;
    private static final double SMOOTHING = 0.3;

    private final LanguageDetector detector;

    private Profiles(String languages) {
        try {
            var read = new LanguageProfileReader().read(List.of(languages.split(" ")));
            detector =
                    LanguageDetectorBuilder.create(NgramExtractors.standard())
                            .alpha(SMOOTHING)
                            .shortTextAlgorithm(ALWAYS_EXACT)
                            .withProfiles(read)
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(Sample sample) {
        if (sample.letters() < FEWEST_LETTERS) {
            return Languages.UNKNOWN;
        }
        var best = detector.getProbabilities(sample.words());
        var enough = sample.letters() < FEW_LETTERS ? SURE : LIKELY;
        return best.isEmpty() || best.getFirst().getProbability() < enough
                ? Languages.UNKNOWN
                : best.getFirst().getLocale().getLanguage();
    }

    static final class Latin {

        static final Profiles NAMES =
                new Profiles(
                        "en de fr es it nl pt sv da no fi pl cs sk hu ro tr hr sl et lv lt vi id ca");
    }

    static final class Cyrillic {

        static final Profiles NAMES = new Profiles("ru uk bg sr mk be");
    }

    static final class Arabic {

        static final Profiles NAMES = new Profiles("ar fa ur");
    }

    static final class Devanagari {

        static final Profiles NAMES = new Profiles("hi mr ne");
    }
}
