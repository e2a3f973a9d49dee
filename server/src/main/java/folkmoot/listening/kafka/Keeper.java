package folkmoot.listening.kafka;

import folkmoot.listening.stream.Finding;
import java.util.List;
import java.util.Map;

/// Keeps what was found. Whoever keeps findings and places in one transaction keeps each once.
public interface Keeper {

    /// A part of a topic.
    record Part(String topic, int number) {}

    /// A finding, and where it stands.
    record Found(Part part, long place, Finding finding) {}

    /// Where to go on.
    long next(Part part);

    /// All of it, or nothing: false where somebody else kept it meanwhile. Then, as after a
    /// restart, it goes on at [#next].
    boolean keep(List<Found> found, Map<Part, Long> next);
}
