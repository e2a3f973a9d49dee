package folkmoot.text;

import java.util.ArrayList;
import java.util.List;

/// A text read word by word, as search reads it.
public final class Passage {

    private final List<List<Token>> places;

    private Passage(List<List<Token>> places) {
        this.places = places;
    }

    public static Passage of(String text, String language) {
        var places = new ArrayList<List<Token>>();
        for (var token : Tokens.ofText(text, language)) {
            while (places.size() <= token.position()) {
                places.add(new ArrayList<>());
            }
            places.get(token.position()).add(token);
        }
        return new Passage(places);
    }

    /// How many words it has.
    public int size() {
        return places.size();
    }

    List<Token> at(int place) {
        return places.get(place);
    }
}
