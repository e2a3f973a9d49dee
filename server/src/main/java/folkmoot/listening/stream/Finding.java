package folkmoot.listening.stream;

import folkmoot.listening.Reading;
import folkmoot.listening.trend.Trend;
import java.time.Instant;
import java.util.UUID;

/// What was found out.
public sealed interface Finding {

    String brand();

    /// How a mention was read that came with the step of that number.
    record Read(String brand, long number, UUID mention, Reading reading) implements Finding {}

    /// What the step with that number changed about a topic; `place` tells several changes apart.
    record Changed(String brand, long number, int place, Trend trend) implements Finding {}

    /// Everything up to a step that told the time was counted.
    record Reached(String brand, long number, Instant moment) implements Finding {}
}
