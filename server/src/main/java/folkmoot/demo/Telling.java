package folkmoot.demo;

import java.util.Random;
import java.util.random.RandomGenerator;

/// What every part of the tale is told with. Chance is the same at every telling.
record Telling(Sheets sheets, Chronicle chronicle, Calendar calendar) {

    /// Chance of its own for one part, so that a change in one leaves the others as they were.
    static RandomGenerator chance(String part) {
        return new Random(part.hashCode());
    }
}
