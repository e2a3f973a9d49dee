package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.Set;

/// Words that make others stronger, weaker or their opposite.
final class Degrees {

    private static final double STEP = 0.293;

    private static final Set<String> MORE =
            words(
                    "absolutely amazingly awfully completely considerable considerably decidedly deeply"
                            + " effing enormous enormously entirely especially exceptional"
                            + " exceptionally extreme extremely fabulously flippin flipping"
                            + " frackin fracking frickin fricking friggin frigging fuckin"
                            + " fucking fuggin fugging fully greatly hella highly hugely"
                            + " incredible incredibly intensely major majorly more most"
                            + " particularly purely quite really remarkably so substantially"
                            + " thoroughly total totally tremendous tremendously uber"
                            + " unbelievably unusually utter utterly very");
    private static final Set<String> LESS =
            words(
                    "almost barely hardly kinda kindof kind-of less little marginal marginally"
                            + " occasional occasionally partly scarce scarcely slight slightly"
                            + " somewhat sorta sortof sort-of");
    private static final Set<String> MEHR =
            words(
                    "sehr extrem total absolut völlig wirklich echt richtig besonders unglaublich"
                            + " überaus äußerst höchst ganz mega voll ziemlich super so zutiefst"
                            + " komplett unfassbar wahnsinnig enorm durchaus durchweg");
    private static final Set<String> WENIGER =
            words("etwas bisschen wenig halbwegs einigermaßen teilweise leicht relativ");
    private static final Set<String> NOT =
            words(
                    "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt"
                            + " mightnt mustnt neednt neither never none nope nor not nothing"
                            + " nowhere oughtnt shant shouldnt uhuh uh-uh wasnt werent without"
                            + " wont wouldnt rarely seldom despite");
    private static final Set<String> NICHT =
            words(
                    "nicht nie niemals kein keine keinen keinem keiner keines ohne kaum weder nichts"
                            + " niemand nirgends keinesfalls keineswegs nich net nix");

    private Degrees() {}

    static double english(String word) {
        return MORE.contains(word) ? STEP : LESS.contains(word) ? -STEP : 0;
    }

    static double german(String word) {
        return MEHR.contains(word) ? STEP : WENIGER.contains(word) ? -STEP : 0;
    }

    static boolean not(String word) {
        return NOT.contains(word) || word.contains("n't");
    }

    static boolean nicht(String word) {
        return NICHT.contains(word);
    }
}
