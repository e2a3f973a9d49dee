package folkmoot.listening.kafka;

import folkmoot.listening.stream.Finding;
import java.util.List;
import java.util.Map;

/// Keeps what was found. Whoever keeps findings and places in one transaction keeps each once.
public interface Keeper {

    /// A part of a topic.
    record Part(String topic, int number) {}

    /// Where to go on.
    long next(Part part);

    /// All of it, or nothing.
    void keep(List<Finding> found, Map<Part, Long> next);
}
