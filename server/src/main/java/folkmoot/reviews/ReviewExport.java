package folkmoot.reviews;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes all reviews that everybody may read into a file: `./folkmoot export reviews FILE`.
public interface ReviewExport {

    /// How our JSON Lines call themselves, in the field `format` of each.
    String FORMAT = "folkmoot-review-1";

    /// Who calls itself the aggregator of our feeds.
    String AGGREGATOR = "Folkmoot";

    /// As a Google Product Review feed where the file's name ends in `.xml`, else as JSON Lines;
    /// compressed where it ends in `.gz`. Answers how many reviews there are. `base` is the address
    /// of the place.
    long run(Path file, String base, Consumer<String> tell);
}
