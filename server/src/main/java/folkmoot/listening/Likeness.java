package folkmoot.listening;

import folkmoot.listening.learning.Neighbours;
import folkmoot.listening.reading.Judge;
import java.util.List;

/// Finds among many texts those that say the same as another.
public final class Likeness {

    private final List<String> texts;
    private final Neighbours neighbours;

    public Likeness(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.neighbours = new Neighbours(texts.stream().map(Judge::see).toList());
    }

    /// The numbers of the `most` texts that are most like this one, itself left out.
    public List<Integer> near(String text, int most) {
        return neighbours.of(Judge.see(text), most + 1).stream()
                .map(Neighbours.Neighbour::number)
                .filter(it -> !texts.get(it).equals(text))
                .limit(most)
                .toList();
    }
}
