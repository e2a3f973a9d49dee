package folkmoot.listening.feed;

import folkmoot.intake.Xml;
import folkmoot.listening.fetch.Answer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What is wrong with a feed, which is read all the same: its maker may want to know.
final class Soundness {

    /// Sent as something else, in other letters than it says, or not well-formed.
    enum Flaw {
        TYPE,
        LETTERS,
        FORM
    }

    private Soundness() {}

    static Set<Flaw> flaws(Answer answer) {
        var type = answer.header("content-type").strip().toLowerCase(Locale.ROOT);
        var flaws = EnumSet.noneOf(Flaw.class);
        if (!type.isEmpty() && !type.contains("xml") && !type.contains("json")) {
            flaws.add(Flaw.TYPE);
        }
        if (!Letters.asSaid(answer.body(), type)) {
            flaws.add(Flaw.LETTERS);
        }
        if (!formed(Letters.read(answer.body(), type))) {
            flaws.add(Flaw.FORM);
        }
        return flaws;
    }

    private static boolean formed(String text) {
        return Feeds.json(text) ? JsonFeed.read(text) != null : Xml.wellFormed(text);
    }
}
