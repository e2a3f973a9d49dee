package folkmoot.listening.bringing;

import folkmoot.intake.Agreement;
import folkmoot.intake.Conveyor;
import folkmoot.intake.Progress;
import folkmoot.intake.Rejects;
import folkmoot.intake.Row;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.listening.MentionReport;
import folkmoot.listening.mapping.Reader;
import folkmoot.listening.mapping.Reading;
import folkmoot.listening.mention.Preparing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Brings a file of mentions in: reads it record by record, makes everything ready on all cores,
/// stores it batch by batch.
@Component
class Importing implements MentionImport {

    private static final int BATCH = 1_000;
    private static final int LETTERS = 2_000_000;
    private static final int START = 200;

    private final Storing storing;
    private final Preparing preparing;
    private final Clock clock;

    Importing(Storing storing, Preparing preparing, Clock clock) {
        this.storing = storing;
        this.preparing = preparing;
        this.clock = clock;
    }

    @Override
    public MentionReport run(Path file, MentionOptions options, Consumer<String> tell) {
        try {
            var plan = Plan.of(file, options, tell);
            plan.describe().forEach(tell);
            if (options.file().dryRun()) {
                return Rehearsal.of(plan, clock.instant(), tell);
            }
            if (!options.file().yes() && !Agreement.asked()) {
                return MentionReport.NOTHING;
            }
            return bring(plan, options.file().report(), tell);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private MentionReport bring(Plan plan, String named, Consumer<String> tell) throws IOException {
        var start = clock.instant();
        var report =
                named.isEmpty()
                        ? Rejects.beside(plan.file().path())
                        : Path.of(named).toAbsolutePath();
        var begun = storing.begin(plan, report);
        if (begun.read() > 0) {
            tell.accept("Going on after %,d records.".formatted(begun.read()));
        }
        var run = carry(plan, begun, new Progress(plan.columns().rows(), begun.read(), tell));
        storing.finish(run);
        return new MentionReport(
                run.read(),
                run.taken(),
                run.known(),
                run.rejected(),
                run.rejected() == 0 ? "" : run.report(),
                Duration.between(start, clock.instant()));
    }

    private Run carry(Plan plan, Run begun, Progress progress) throws IOException {
        var now = clock.instant();
        var reader = new Reader(plan.mapping(), now);
        try (var rejects = new Rejects(Path.of(begun.report()), begun.reportBytes());
                var conveyor = new Conveyor<Item>();
                var rows = plan.file().open()) {
            var course = new Course(storing, begun, rejects, progress);
            List<Callable<Item>> batch = new ArrayList<>();
            var letters = 0L;
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() <= begun.read()) {
                    continue;
                }
                batch.add(work(row, reader, begun.source(), now));
                letters += row.original().length();
                letters += row.cells().stream().mapToLong(String::length).sum();
                if (batch.size() >= BATCH || letters >= LETTERS) {
                    conveyor.put(batch, course::store);
                    batch = new ArrayList<>();
                    letters = 0;
                }
            }
            if (!batch.isEmpty()) {
                conveyor.put(batch, course::store);
            }
            conveyor.finish();
            return course.run();
        }
    }

    private Callable<Item> work(Row row, Reader reader, UUID source, Instant now) {
        return () -> item(row, reader, source, now);
    }

    private Item item(Row row, Reader reader, UUID source, Instant now) {
        return switch (reader.read(row)) {
            case Reading.Read(var it) ->
                    new Item.Fit(slim(row), preparing.ready(source, it, row.line(), now));
            case Reading.Rejected(var reason) ->
                    new Item.Unfit(row, reason, preparing.asked(source, reader.who(row)));
        };
    }

    // The words are in the mention; of the record the beginning is enough for a report.
    private static Row slim(Row row) {
        var written = row.original().isEmpty() ? String.join(" | ", row.cells()) : row.original();
        var start = written.length() <= START ? written : written.substring(0, START) + "…";
        return new Row(row.number(), row.line(), List.of(), start, null);
    }
}
