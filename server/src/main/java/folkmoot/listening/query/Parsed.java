package folkmoot.listening.query;

import folkmoot.site.Texts;

/// What became of a query that somebody wrote.
public sealed interface Parsed {

    record Read(Node node) implements Parsed {}

    /// Nothing was asked for.
    record Nothing() implements Parsed {}

    /// It makes no sense from the `at`-th character on (from 1); `written` is what stands there.
    record Wrong(Problem problem, int at, String written) implements Parsed {

        /// What is wrong, where, and what to do about it.
        public String words() {
            return Texts.say("listening.query.wrong." + problem.name(), at, written);
        }
    }

    /// What can be wrong with a query.
    enum Problem {
        OPEN_QUOTE,
        OPEN_PARENTHESIS,
        CLOSED_TOO_OFTEN,
        NOTHING_BEFORE,
        NOTHING_AFTER,
        NOTHING_INSIDE,
        NO_WORD,
        WILD_ALONE,
        DISTANCE,
        NEAR_WHAT,
        TOO_LONG,
        TOO_MANY
    }
}
