package folkmoot.listening;

import java.util.List;

/// One thing that the brand means to do: a sentence, how people say it when they speak of it, and
/// words that stand for it.
public record NewPillar(String name, String sentence, List<String> examples, List<String> words) {}
