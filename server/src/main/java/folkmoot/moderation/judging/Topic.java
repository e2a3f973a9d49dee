package folkmoot.moderation.judging;

import folkmoot.governance.Reading;
import java.util.List;
import java.util.stream.Collectors;

/// How much of a text is about what is talked about where it stands: of its longer words, how many
/// begin like one of the conversation's. Short words are in every text, and endings change.
final class Topic {

    private static final int LONG = 5;
    private static final int STEM = 5;

    private Topic() {}

    /// 1 where nothing is talked about yet, or too little is said to tell.
    static double share(List<String> words, String topic) {
        var content = words.stream().filter(it -> it.length() >= LONG).map(Topic::stem).toList();
        var there =
                Reading.words(topic).stream()
                        .filter(it -> it.length() >= LONG)
                        .map(Topic::stem)
                        .collect(Collectors.toSet());
        if (content.isEmpty() || there.isEmpty()) {
            return 1;
        }
        return (double) content.stream().filter(there::contains).count() / content.size();
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }
}
