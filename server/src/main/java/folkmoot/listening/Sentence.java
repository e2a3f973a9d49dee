package folkmoot.listening;

import java.util.List;

/// A sentence as it was read. Its kind is one of thought, experience, desire, complaint, question
/// and none; its polarity positive, negative or neutral. Aspects are what of a product it is about,
/// by their English names.
public record Sentence(
        String text, Judged kind, Judged polarity, List<String> products, List<String> aspects) {}
