package folkmoot.listening.bringing;

import folkmoot.intake.Rejects;
import folkmoot.intake.Row;
import folkmoot.listening.mention.Fate;
import folkmoot.listening.mention.Taking;
import folkmoot.listening.source.SourceKind;
import folkmoot.listening.source.Sources;
import folkmoot.site.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores what was read, batch by batch: mentions, report and position stand or fall together.
@Component
class Storing {

    private static final String KNOWN = "here already";
    private static final String SILENCED = "whoever said it asked not to be listened to";

    private final Runs runs;
    private final Taking taking;
    private final Sources sources;
    private final Clock clock;

    Storing(Runs runs, Taking taking, Sources sources, Clock clock) {
        this.runs = runs;
        this.taking = taking;
        this.sources = sources;
        this.clock = clock;
    }

    /// Goes on with an interrupted import of this file, or begins one.
    @Transactional
    Run begin(Plan plan, Path report) {
        return runs.unfinished(plan).orElseGet(() -> first(plan, report));
    }

    private Run first(Plan plan, Path report) {
        var now = clock.instant();
        var source = sources.named(SourceKind.FILE, plan.source(), null, now);
        var run = new Run(Ids.next(now), source, report.toString(), 0, 0, 0, 0, 0);
        runs.begin(run, plan, now);
        return run;
    }

    @Transactional
    Run store(Run run, List<Item> items, Rejects rejects) {
        var fit =
                items.stream()
                        .filter(Item.Fit.class::isInstance)
                        .map(Item.Fit.class::cast)
                        .toList();
        var fates =
                taking.take(run.source(), fit.stream().map(Item.Fit::mention).toList(), run.id())
                        .iterator();
        var silenced = taking.silenced(items.stream().flatMap(Storing::asked).toList());
        var known = 0;
        var rejected = 0;
        for (var item : items) {
            var reason =
                    switch (item) {
                        case Item.Unfit(_, var words, _) -> words;
                        case Item.Fit _ -> reason(fates.next());
                    };
            if (reason.equals(KNOWN)) {
                known++;
            } else if (!reason.isEmpty()) {
                rejected++;
                var silent = reason.equals(SILENCED) || asked(item).anyMatch(silenced::contains);
                rejects.add(silent ? silent(item.row()) : item.row(), reason);
            }
        }
        var now = run.plus(items.size() - known - rejected, known, rejected, rejects.write());
        runs.advance(now, clock.instant());
        return now;
    }

    private static Stream<UUID> asked(Item item) {
        return item instanceof Item.Unfit(_, _, var asked) ? asked.stream() : Stream.of();
    }

    private static String reason(Fate fate) {
        return switch (fate) {
            case Fate.Taken _ -> "";
            case Fate.Known() -> KNOWN;
            case Fate.Twice(var line) -> "the same as line " + line;
            case Fate.Silenced() -> SILENCED;
        };
    }

    // The report has nothing of them either.
    private static Row silent(Row row) {
        return new Row(row.number(), row.line(), List.of(), "", null);
    }

    @Transactional
    void finish(Run run) {
        runs.finish(run, clock.instant());
    }
}
