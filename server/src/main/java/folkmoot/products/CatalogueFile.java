package folkmoot.products;

import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Brings in a whole catalogue from a file: CSV, TSV, or a Google Merchant product feed in XML.
/// What is known already is found by its identifiers and not doubled, so a file can be sent again.
public interface CatalogueFile {

    /// How to read a file. `columns` are fields by the names of columns, where guessing went wrong;
    /// `makeCategories` makes those that do not exist instead of rejecting their lines; `by` is the
    /// person who brings it.
    record Options(Map<String, String> columns, boolean makeCategories, @Nullable UUID by) {

        public static final Options GUESSED = new Options(Map.of(), true, null);
    }

    /// What came of it. `problem` says why the file was not read to its end; `columns` how its
    /// columns were understood; `path` is where the report can be read.
    record Summary(
            UUID id,
            long lines,
            long added,
            long changed,
            long same,
            long rejected,
            Map<String, String> columns,
            @Nullable String problem) {

        public String path() {
            return "/products/imports/" + Ids.text(id);
        }
    }

    /// Reads the file to its end and tells how many lines are done. Not in a transaction: it makes
    /// many.
    Summary read(Path file, Options options, LongConsumer done) throws IOException;

    /// The lines of an import with what became of them, as CSV; `rejected` leaves out the others.
    void report(UUID id, boolean rejected, Appendable out) throws IOException;
}
