package folkmoot.listening.stream;

import folkmoot.listening.trend.Said;
import java.time.Instant;
import java.util.UUID;

/// What happens to what is known of a brand, in the order of its numbers: 1, 2, 3, none left out.
/// Whoever numbers them decides what is found; how they travel does not.
public sealed interface Step {

    String brand();

    long number();

    /// Somebody said something.
    record Spoken(String brand, long number, Said said) implements Step {}

    /// Somebody said something, and how it is meant is all that is asked: it is not counted and has
    /// no place among the others, the number is that of the question.
    record Asked(String brand, long number, Said said) implements Step {}

    /// Somebody said something that was read before, and is counted only.
    record Counted(String brand, long number, Said said) implements Step {}

    /// Something that is not counted, spam for example.
    record Skipped(String brand, long number) implements Step {}

    /// Nothing that was said before this moment will come any more.
    record Passed(String brand, long number, Instant moment) implements Step {}

    /// What was said is to be forgotten.
    record Withdrawn(String brand, long number, UUID said) implements Step {}

    /// All that is known of the brand is to be forgotten, at once; what else comes of it is not
    /// heeded any more.
    record Ended(String brand, long number) implements Step {}
}
