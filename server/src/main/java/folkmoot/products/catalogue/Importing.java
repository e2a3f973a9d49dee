package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.intake.Unreadable;
import folkmoot.products.CatalogueFile;
import folkmoot.site.Ids;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reads catalogues in pieces, each in a transaction with its part of the report: what the report
/// says is so, wherever it was interrupted, and the same file sent again goes on from there.
@Component
class Importing implements CatalogueFile {

    private static final int PIECE = 100;

    private final Imports imports;
    private final Taking taking;
    private final Log log;
    private final Clock clock;
    private final TransactionOperations transactions;

    Importing(
            Imports imports,
            Taking taking,
            Log log,
            Clock clock,
            TransactionOperations transactions) {
        this.imports = imports;
        this.taking = taking;
        this.log = log;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Summary read(Path file, Options options, LongConsumer done) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        var id = start(String.valueOf(file.getFileName()), options.by());
        return read(id, file, options, done);
    }

    @Override
    public void report(UUID id, boolean rejected, Appendable out) throws IOException {
        Report.write(after -> imports.lines(id, rejected, after, 1_000), out);
    }

    UUID start(String name, @Nullable UUID by) {
        var id = Ids.next();
        transactions.executeWithoutResult(_ -> imports.start(id, name, by, clock.instant()));
        return id;
    }

    Summary read(UUID id, Path file, Options options, LongConsumer done) throws IOException {
        String problem = null;
        try {
            read(id, Sheet.of(file, options.columns()), options, done);
        } catch (Unreadable e) {
            problem = String.valueOf(e.getMessage());
        }
        return end(id, problem, options);
    }

    /// It broke for a reason that is not in the file.
    void abandon(UUID id, String problem) {
        transactions.executeWithoutResult(_ -> imports.end(id, problem, clock.instant()));
    }

    private void read(UUID id, Sheet sheet, Options options, LongConsumer done) throws IOException {
        try (var listings = sheet.open()) {
            var pieces = new Pieces(id, options, done);
            transactions.executeWithoutResult(_ -> imports.columns(id, listings.columns()));
            for (var it = listings.next(); it != null; it = listings.next()) {
                pieces.add(it);
            }
            pieces.take();
            transactions.executeWithoutResult(_ -> imports.columns(id, listings.columns()));
            if (listings.broken() != null) {
                throw new Unreadable(listings.broken());
            }
        }
    }

    private Summary end(UUID id, @Nullable String problem, Options options) {
        var now = clock.instant();
        return Objects.requireNonNull(
                transactions.execute(_ -> {
                    imports.end(id, problem, now);
                    var all = Objects.requireNonNull(imports.find(id));
                    log.append(entry(id, all, options));
                    return summary(id, all, problem);
                }));
    }

    private static Entry entry(UUID id, ImportView all, Options options) {
        return new Entry(
                Act.IMPORT,
                "catalogue:" + id,
                options.by(),
                options.by() == null ? Decider.SYSTEM : Decider.STAFF,
                "product-import",
                say("products.import.log", all.added(), all.changed(), all.rejected()));
    }

    private static Summary summary(UUID id, ImportView all, @Nullable String problem) {
        var columns = new LinkedHashMap<String, String>();
        all.columns().forEach(it -> columns.put(it.get(0), it.get(1)));
        return new Summary(
                id,
                all.lines(),
                all.added(),
                all.changed(),
                all.same(),
                all.rejected(),
                columns,
                problem);
    }

    /// Gathers listings and takes them a piece at a time.
    private final class Pieces {

        private final UUID id;
        private final Options options;
        private final LongConsumer done;
        private final List<Listing> listings = new ArrayList<>();
        private int number;

        Pieces(UUID id, Options options, LongConsumer done) {
            this.id = id;
            this.options = options;
            this.done = done;
        }

        void add(Listing listing) {
            listings.add(listing);
            if (listings.size() == PIECE) {
                take();
            }
        }

        void take() {
            transactions.executeWithoutResult(_ -> {
                var lines = taking.take(number + 1, listings, options.makeCategories());
                imports.add(id, lines, clock.instant());
            });
            number += listings.size();
            listings.clear();
            done.accept(number);
        }
    }
}
