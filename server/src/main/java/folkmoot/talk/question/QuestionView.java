package folkmoot.talk.question;

import java.time.Instant;

/// A question that waits, as a list shows it.
public record QuestionView(String path, String words, Instant since) {}
