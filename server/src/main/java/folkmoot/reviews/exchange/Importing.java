package folkmoot.reviews.exchange;

import folkmoot.intake.Agreement;
import folkmoot.intake.Conveyor;
import folkmoot.intake.Progress;
import folkmoot.intake.Rejects;
import folkmoot.moderation.Moderation;
import folkmoot.products.Catalogue;
import folkmoot.products.Products;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ImportReport;
import folkmoot.reviews.ReviewImport;
import folkmoot.reviews.Reviews;
import folkmoot.site.DeferredIndexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings a file of reviews in: reads it record by record, finds the products, makes everything
/// ready on all cores, stores it batch by batch.
@Component
class Importing implements ReviewImport {

    private final Storing storing;
    private final Reviews reviews;
    private final Products products;
    private final Catalogue catalogue;
    private final Moderation moderation;
    private final DeferredIndexes indexes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Importing(
            Storing storing,
            Reviews reviews,
            Products products,
            Catalogue catalogue,
            Moderation moderation,
            DeferredIndexes indexes,
            TransactionTemplate transaction,
            Clock clock) {
        this.storing = storing;
        this.reviews = reviews;
        this.products = products;
        this.catalogue = catalogue;
        this.moderation = moderation;
        this.indexes = indexes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, Consumer<String> tell) {
        try {
            var plan = Plan.of(file, options, tell);
            plan.describe().forEach(tell);
            if (options.file().dryRun()) {
                return Rehearsal.of(plan, clock.instant(), tell);
            }
            if (!options.file().yes() && !Agreement.asked()) {
                return ImportReport.NOTHING;
            }
            return bring(plan, options, tell);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private ImportReport bring(Plan plan, ImportOptions options, Consumer<String> tell)
            throws IOException {
        var start = clock.instant();
        var report =
                options.file().report().isEmpty()
                        ? Rejects.beside(plan.file().path())
                        : Path.of(options.file().report()).toAbsolutePath();
        var begun = storing.begin(plan, report);
        if (begun.read() > 0) {
            tell.accept("Going on after %,d records.".formatted(begun.read()));
        }
        var rows = plan.columns().rows();
        Run run;
        try (var _ = indexes.defer(rows - begun.read(), tell)) {
            run = carry(plan, begun, new Progress(rows, begun.read(), tell));
        }
        storing.finish(run);
        tell.accept("Putting the search index in order …");
        storing.tidy();
        tell.accept("Telling the products …");
        while (storing.settle() > 0) {
            // Some more.
        }
        return report(run, Duration.between(start, clock.instant()));
    }

    private Run carry(Plan plan, Run begun, Progress progress) throws IOException {
        var finder = new ProductFinder(products, catalogue, moderation, transaction);
        var window = new Window(plan, finder, reviews, clock.instant());
        try (var rejects = new Rejects(Path.of(begun.report()), begun.reportBytes());
                var conveyor = new Conveyor<Item>();
                var rows = plan.file().open()) {
            var course = new Course(storing, begun, rejects, progress);
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > begun.read() && window.add(row)) {
                    window.take().forEach(it -> conveyor.put(it.work(), course.storing(it)));
                }
            }
            window.take().forEach(it -> conveyor.put(it.work(), course.storing(it)));
            conveyor.finish();
            return course.run();
        }
    }

    private static ImportReport report(Run run, Duration took) {
        return new ImportReport(
                run.read(),
                run.shown(),
                run.held(),
                run.known(),
                run.rejected(),
                run.rejected() == 0 ? "" : run.report(),
                took);
    }
}
