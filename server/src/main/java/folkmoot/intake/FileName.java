package folkmoot.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a file is about, from its name: `amazon_cells_labelled.txt` is "Amazon cells".
public final class FileName {

    private static final Set<String> SAY_NOTHING =
            Set.of(
                    "labelled",
                    "labeled",
                    "reviews",
                    "review",
                    "data",
                    "dataset",
                    "train",
                    "test",
                    "valid",
                    "export",
                    "import",
                    "utf8",
                    "utf",
                    "csv",
                    "tsv",
                    "json",
                    "jsonl",
                    "xml",
                    "txt",
                    "gz",
                    "zip",
                    "bz2",
                    "xz",
                    "clean",
                    "cleaned",
                    "final",
                    "sample",
                    "all",
                    "full",
                    "raw",
                    "new",
                    "v1",
                    "v2",
                    "bewertungen",
                    "rezensionen",
                    "feedback",
                    "ratings",
                    "rating",
                    "output",
                    "result",
                    "results",
                    "file");

    private FileName() {}

    /// The folder's name where the file's says nothing; empty where neither does.
    public static String about(Path file) {
        var own = words(file.getFileName());
        return own.isEmpty() ? words(file.toAbsolutePath().getParent()) : own;
    }

    private static String words(@Nullable Path part) {
        var name = part == null || part.getFileName() == null ? "" : part.getFileName().toString();
        var words =
                Arrays.stream(ColumnNames.plain(name).split(" "))
                        .filter(it -> !SAY_NOTHING.contains(it) && !it.matches("\\d*"))
                        .collect(Collectors.joining(" "));
        return words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
