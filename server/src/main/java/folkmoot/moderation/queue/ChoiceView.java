package folkmoot.moderation.queue;

/// A reason to hide something: what the form sends, what it is called, and the words that bind.
public record ChoiceView(String value, String title, String words) {}
