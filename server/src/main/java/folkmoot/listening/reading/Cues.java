package folkmoot.listening.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What in a sentence speaks for a wish, a question, a complaint, an experience or a thought, by
/// rules written from the language.
final class Cues {

    static final Phrases PHRASES = Phrases.of(lines("cues.txt"));

    private Cues() {}

    static List<String> lines(String name) {
        try (var in = Cues.class.getResourceAsStream("/folkmoot/listening/reading/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
