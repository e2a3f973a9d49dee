package folkmoot.moderation.judging;

import folkmoot.governance.Reading;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a text is about what is talked about where it stands: how many of the conversation's
/// words it has, by how they begin; five and more are enough. A share of the text's own words would
/// punish whoever explains something.
final class Topic {

    private static final int ENOUGH = 5;
    private static final int LONG = 4;
    private static final int STEM = 5;

    /// Beginnings of words that are in every text.
    private static final Set<String> EVERYWHERE =
            Set.of(
                    "about", "after", "again", "alway", "anoth", "becau", "been", "befor", "being",
                    "betwe", "could", "does", "done", "even", "every", "first", "from", "going",
                    "have", "here", "inste", "into", "just", "like", "littl", "made", "make",
                    "many", "maybe", "might", "more", "most", "much", "never", "only", "other",
                    "over", "quite", "rathe", "reall", "same", "shoul", "since", "some", "somet",
                    "still", "such", "than", "thank", "that", "their", "them", "then", "there",
                    "these", "they", "thing", "think", "this", "those", "thoug", "under", "until",
                    "very", "want", "well", "were", "what", "when", "where", "which", "while",
                    "whole", "will", "with", "witho", "would", "year", "years", "your", "aber",
                    "auch", "dass", "dies", "diese", "doch", "durch", "eine", "einen", "einer",
                    "habe", "haben", "kann", "mehr", "nach", "nicht", "noch", "oder", "schon",
                    "sich", "sind", "unter", "wenn", "werde", "wird", "wurde");

    private Topic() {}

    /// 1 where nothing is talked about yet.
    static double share(String text, String topic) {
        var there = stems(topic);
        if (there.isEmpty()) {
            return 1;
        }
        var both = new HashSet<>(stems(text));
        both.retainAll(there);
        return Math.min(1.0, (double) both.size() / ENOUGH);
    }

    private static Set<String> stems(String text) {
        return Reading.words(text).stream()
                .filter(it -> it.length() >= LONG)
                .map(it -> it.substring(0, Math.min(STEM, it.length())))
                .filter(it -> !EVERYWHERE.contains(it))
                .collect(Collectors.toSet());
    }
}
