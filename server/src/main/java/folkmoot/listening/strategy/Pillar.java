package folkmoot.listening.strategy;

import folkmoot.listening.pillar.PillarView;
import java.util.List;
import java.util.stream.Stream;

/// One thing the brand means to do: a sentence, how people say it when they speak of it, and words
/// that stand for it.
record Pillar(String name, String sentence, List<String> examples, List<String> words) {

    /// So many ways to say it are needed before anything can be placed.
    static final int FEWEST_EXAMPLES = 5;

    /// As the lead wrote it, known by its id.
    static Pillar of(PillarView written) {
        var words = Stream.concat(Stream.of(written.name()), written.words().stream());
        return new Pillar(
                written.id().toString(),
                written.sentence(),
                written.examples(),
                words.distinct().toList());
    }

    boolean complete() {
        return !sentence.isBlank() && examples.size() >= FEWEST_EXAMPLES;
    }

    List<String> texts() {
        var all = Stream.concat(Stream.of(sentence), examples.stream());
        return words.isEmpty()
                ? all.toList()
                : Stream.concat(all, Stream.of(String.join(" ", words))).toList();
    }
}
