package folkmoot.listening;

import java.util.List;

/// A text as it was read: whether it is spam, and its sentences.
public record Reading(Judged spam, List<Sentence> sentences) {}
