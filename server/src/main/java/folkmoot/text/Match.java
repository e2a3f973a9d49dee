package folkmoot.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a text has one of the terms; `term` is which.
record Match(int term, int start, int end) {

    /// In the order of the text; what overlaps (CJK pairs) is one.
    static List<Match> all(List<List<Token>> places, List<Query.Term> terms) {
        var found = new ArrayList<Match>();
        for (var at = 0; at < places.size(); at++) {
            for (var term = 0; term < terms.size(); term++) {
                var match = here(places, at, term, terms.get(term).steps());
                if (match != null) {
                    found.add(match);
                }
            }
        }
        found.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
        return found;
    }

    private static @Nullable Match here(
            List<List<Token>> places, int at, int term, List<Step> steps) {
        if (at + steps.size() > places.size()) {
            return null;
        }
        var start = Integer.MAX_VALUE;
        var end = 0;
        for (var i = 0; i < steps.size(); i++) {
            var token = fitting(places.get(at + i), steps.get(i));
            if (token == null) {
                return null;
            }
            start = Math.min(start, token.start());
            end = Math.max(end, token.end());
        }
        return new Match(term, start, end);
    }

    private static @Nullable Token fitting(List<Token> tokens, Step step) {
        for (var token : tokens) {
            if (step.fits(token)) {
                return token;
            }
        }
        return null;
    }
}
