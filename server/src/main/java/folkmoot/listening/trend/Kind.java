package folkmoot.listening.trend;

/// What is counted.
enum Kind {
    WORD,
    TWO,
    THREE,
    PAIR
}
