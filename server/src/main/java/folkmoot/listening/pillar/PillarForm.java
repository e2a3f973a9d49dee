package folkmoot.listening.pillar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What the lead types: `examples` one a line, `words` between commas or on lines.
public record PillarForm(String name, String sentence, String examples, String words) {

    static final PillarForm EMPTY = new PillarForm("", "", "", "");

    public PillarForm {
        name = Objects.requireNonNullElse(name, "").strip();
        sentence = Objects.requireNonNullElse(sentence, "").strip();
        examples = Objects.requireNonNullElse(examples, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
    }

    List<String> exampleList() {
        return parts(examples, "\\R");
    }

    List<String> wordList() {
        return parts(words, "\\R|,");
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
