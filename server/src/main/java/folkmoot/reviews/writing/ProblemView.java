package folkmoot.reviews.writing;

/// Something that is missing or wrong: the field's id, and the message that says what to do.
public record ProblemView(String field, String message) {}
