package folkmoot.listening;

import folkmoot.people.Lead;

/// Writes down what the brand means to do: for the lead alone.
public interface StrategyWriting {

    /// [IllegalArgumentException] with words for the lead where something is missing.
    void add(Lead by, NewPillar pillar);
}
