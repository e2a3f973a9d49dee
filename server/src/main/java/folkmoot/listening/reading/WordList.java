package folkmoot.listening.reading;

import java.util.List;
import java.util.Set;

/// Words as they are written down: with blanks between them.
final class WordList {

    private WordList() {}

    static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
