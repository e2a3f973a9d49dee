package folkmoot.listening;

import folkmoot.intake.FileOptions;
import java.util.Map;

/// What the operator says about a file of mentions; `source` is where it comes from, empty where
/// the file's name tells.
public record MentionOptions(FileOptions file, String source) {

    /// From options by their names without dashes; [IllegalArgumentException] with words for the
    /// operator for what makes no sense.
    public static MentionOptions of(Map<String, String> said) {
        for (var name : said.keySet()) {
            if (!FileOptions.NAMES.contains(name) && !name.equals("source")) {
                throw new IllegalArgumentException("Unknown option --" + name);
            }
        }
        return new MentionOptions(FileOptions.of(said), said.getOrDefault("source", "").strip());
    }
}
