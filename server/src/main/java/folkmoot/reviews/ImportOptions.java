package folkmoot.reviews;

import folkmoot.intake.FileOptions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the operator says about a file of reviews, as typed; empty strings where nothing was said
/// and the file is asked. `provider` is who collected the reviews and vouches for them, where that
/// was somebody else; `source` is where the brand's own former ones come from.
public record ImportOptions(
        FileOptions file, String stars, String product, String source, String provider) {

    /// What can be said; those in [#FLAGS] without a value.
    public static final Set<String> NAMES =
            Stream.concat(
                            FileOptions.NAMES.stream(),
                            Stream.of("stars", "product", "source", "provider"))
                    .collect(Collectors.toUnmodifiableSet());

    public static final Set<String> FLAGS = Set.of("header", "no-header", "dry-run", "yes");

    public static final ImportOptions NONE = of(Map.of());

    /// From options by their names without dashes; [IllegalArgumentException] with words for the
    /// operator for what makes no sense.
    public static ImportOptions of(Map<String, String> said) {
        for (var name : said.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Unknown option --" + name);
            }
        }
        return new ImportOptions(
                FileOptions.of(said),
                said.getOrDefault("stars", ""),
                said.getOrDefault("product", "").strip(),
                source(said),
                said.getOrDefault("provider", "").strip());
    }

    private static String source(Map<String, String> said) {
        if (said.containsKey("source") && said.containsKey("provider")) {
            throw new IllegalArgumentException(
                    "--source and --provider: say one, who collected the reviews is where they come from");
        }
        return said.getOrDefault("source", "").strip();
    }
}
