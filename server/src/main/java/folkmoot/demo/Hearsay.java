package folkmoot.demo;

import folkmoot.listening.NewPillar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What is written down of what people say elsewhere, below `demo/ears/` on the class path: places,
/// how people there talk on any day, and what goes round for a while.
record Hearsay(List<Place> places, Talk talk, List<Wave> waves) {

    private static final String FOLDER = "ears/";

    /// Where people talk, and of what their names are made.
    record Place(String name, String address, List<String> first, List<String> last, String joint) {

        List<String> people() {
            return first.stream()
                    .flatMap(one -> last.stream().map(other -> one + joint + other))
                    .toList();
        }
    }

    /// Sentences by subject; in braces the names of words of which one is said.
    record Talk(
            Map<String, List<String>> words,
            List<List<String>> en,
            List<List<String>> de,
            Map<String, List<String>> tails) {}

    /// How many say it in each week, this one first, and what they say.
    record Wave(List<Integer> weeks, List<String> en, List<String> de, List<String> more) {}

    static Hearsay read() {
        return new Hearsay(
                List.of(Sheets.json(FOLDER + "places.json", Place[].class)),
                Sheets.json(FOLDER + "talk.json", Talk.class),
                List.of(Sheets.json(FOLDER + "waves.json", Wave[].class)));
    }

    /// What the lead writes down.
    static List<NewPillar> strategy() {
        return List.of(Sheets.json(FOLDER + "strategy.json", NewPillar[].class));
    }

    /// Somebody in one of the places.
    record Person(Place place, String name) {}

    List<Person> people(int most, Random chance) {
        var people = new ArrayList<Person>();
        for (var place : places) {
            var names = new ArrayList<>(place.people());
            Collections.shuffle(names, chance);
            names.stream().limit(most).map(it -> new Person(place, it)).forEach(people::add);
        }
        return people;
    }
}
