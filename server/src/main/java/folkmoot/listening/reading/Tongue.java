package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.Set;

/// Which of the languages that we have rules for a sentence is in, told by its small words.
enum Tongue {
    ENGLISH,
    GERMAN,
    UNKNOWN;

    private static final Set<String> ENGLISH_WORDS =
            words(
                    "the and to of is it you that for with on are i this my be have but"
                            + " not they at your we or has would can do if so me it's don't i'm"
                            + " how what very a as by from there please should when all no get had");
    private static final Set<String> GERMAN_WORDS =
            words(
                    "der und ist nicht ich das ein eine zu mit den sie es auf für dem"
                            + " auch wir von sich habe aber wenn bei sehr mir wie noch nur einen"
                            + " einem einer man kann nach ihr euch mich wird im zum zur dass haben"
                            + " bitte wäre sind schon mal kein keine hat seit wurde mein meine"
                            + " oder gut gibt warum immer die war leider danke nichts uns alles"
                            + " super toll viel mehr hier jetzt wieder doch");

    static Tongue of(Words words) {
        var english = 0;
        var german = 0;
        for (var word : words.small()) {
            english += ENGLISH_WORDS.contains(word) ? 1 : 0;
            german += GERMAN_WORDS.contains(word) || umlaut(word) ? 1 : 0;
        }
        if (english == german) {
            return UNKNOWN;
        }
        return english > german ? ENGLISH : GERMAN;
    }

    private static boolean umlaut(String word) {
        for (var i = 0; i < word.length(); i++) {
            if ("äöüß".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
