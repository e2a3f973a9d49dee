package folkmoot.listening.reading;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words as they are written down: with blanks between them.
final class WordList {

    private WordList() {}

    static Set<String> words(String words) {
        // Asked of every word that is read, and found sooner than in Set.of, which divides.
        return Collections.unmodifiableSet(new HashSet<>(List.of(words.split(" "))));
    }
}
