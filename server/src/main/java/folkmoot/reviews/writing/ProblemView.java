package folkmoot.reviews.writing;

/// Something that is missing or wrong: the field's id, and what to do, as a message key or words.
public record ProblemView(String field, String message) {}
