package folkmoot.listening.trend;

/// How far a topic has come: still growing, at its height, talked about less, back to usual.
public enum Stage {
    EMERGING,
    PEAK,
    FADING,
    OVER
}
