package folkmoot.listening.learning;

/// A text as a model sees it: its n-grams, and marks that rules left (whatever their meaning,
/// always the same number of them in the same order).
public record Seen(Grams grams, float[] marks) {}
