package folkmoot.listening.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// By what one knows that somebody speaks of a topic: by what stands together in it, or by its
/// words where nothing does. `phrases` are the same for a search, each as words that all must be
/// there.
public record Subject(Set<Long> keys, List<List<String>> phrases) {

    private static final String AND = " + ";

    /// Of a topic's words, as a [Trend] has them.
    public static Subject of(List<String> words) {
        var together = words.stream().filter(it -> it.contains(" ")).toList();
        var telling = together.isEmpty() ? words : together;
        return new Subject(
                telling.stream().map(Subject::key).collect(Collectors.toUnmodifiableSet()),
                telling.stream().map(Subject::parts).toList());
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split(" (\\+ )?", -1)).filter(it -> !it.isBlank()).toList();
    }

    private static long key(String words) {
        var and = words.indexOf(AND);
        if (and > 0) {
            var one = word(words.substring(0, and));
            var other = word(words.substring(and + AND.length()));
            return ~Hash.both(Math.min(one, other), Math.max(one, other));
        }
        var it = Utterance.of(words, "");
        return switch (it.size()) {
            case 0 -> 0;
            case 1 -> it.word(0);
            case 2 -> Hash.both(it.word(0), it.word(1));
            default -> Hash.both(Hash.both(it.word(0), it.word(1)), it.word(2));
        };
    }

    private static long word(String text) {
        var it = Utterance.of(text, "");
        return it.size() == 0 ? 0 : it.word(0);
    }

    /// Whether a text speaks of it.
    public boolean in(String text, String language) {
        var said = new Keys();
        said.read(Utterance.of(text, language));
        for (var i = 0; i < said.size(); i++) {
            if (keys.contains(said.key(i))) {
                return true;
            }
        }
        return false;
    }
}
