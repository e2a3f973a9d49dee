package folkmoot.reviews.exchange;

import folkmoot.intake.Rejects;
import folkmoot.reviews.ReadyReview;
import folkmoot.reviews.Reviews;
import folkmoot.search.Index;
import folkmoot.site.Ids;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores what was read, portion by portion: reviews and their keys stand or fall together, and
/// with the last portion of a window the report and the position.
@Component
class Storing {

    private static final int PRODUCTS = 200;

    private final Runs runs;
    private final Imported imported;
    private final Reviews reviews;
    private final Index index;
    private final Log log;
    private final Clock clock;

    Storing(Runs runs, Imported imported, Reviews reviews, Index index, Log log, Clock clock) {
        this.runs = runs;
        this.imported = imported;
        this.reviews = reviews;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    /// Goes on with an interrupted import of this file, or begins one.
    @Transactional
    Run begin(Plan plan, Path report) {
        return runs.unfinished(plan).orElseGet(() -> first(plan, report));
    }

    private Run first(Plan plan, Path report) {
        var run = new Run(Ids.next(), report.toString(), 0, 0, 0, 0, 0, 0);
        var entry =
                log.append(
                        new Entry(
                                Act.IMPORT,
                                "import:" + Ids.text(run.id()),
                                null,
                                Decider.STAFF,
                                "import",
                                Texts.say(
                                        plan.provided()
                                                ? "reviews.import.reason.provided"
                                                : "reviews.import.reason",
                                        plan.file().path().getFileName(),
                                        plan.columns().rows(),
                                        plan.origin().isEmpty() ? "?" : plan.origin())));
        runs.begin(run, plan, entry, clock.instant());
        return run;
    }

    /// A portion of a window that goes on. Lost by a crash before the window ends, it is read and
    /// stored again.
    @Transactional
    Done store(Run run, List<Item> items) {
        runs.unhurried();
        return keep(run, items);
    }

    private Done keep(Run run, List<Item> items) {
        runs.alone();
        var before = new HashMap<>(imported.known(items.stream().flatMap(Storing::key).toList()));
        var fresh = new LinkedHashMap<UUID, Item.Fit>();
        var rejected = new ArrayList<Item.Unfit>();
        var shown = 0;
        var held = 0;
        var known = 0;
        for (var item : items) {
            switch (Fate.of(item, before, run.id())) {
                case Fate.New(var fit) -> {
                    fresh.put(fit.key(), fit);
                    before.put(fit.key(), new Imported.Before(run.id(), fit.row().line(), false));
                }
                case Fate.Stored(var waits) -> {
                    shown += waits ? 0 : 1;
                    held += waits ? 1 : 0;
                }
                case Fate.Known() -> known++;
                case Fate.Rejected(var unfit) -> rejected.add(unfit);
            }
        }
        var waiting = put(List.copyOf(fresh.values()), run);
        return new Done(
                shown + fresh.size() - waiting, held + waiting, known, List.copyOf(rejected));
    }

    /// The last portion of a window, of which `done` was stored before.
    @Transactional
    Run store(Run run, Done done, List<Item> items, Rejects rejects) {
        var all = done.plus(keep(run, items));
        all.rejected().stream()
                .sorted(Comparator.comparingLong(it -> it.row().number()))
                .forEach(it -> rejects.add(it.row(), it.reason()));
        var now =
                run.plus(
                        all.shown(),
                        all.held(),
                        all.known(),
                        all.rejected().size(),
                        rejects.write());
        runs.advance(now, clock.instant());
        return now;
    }

    private int put(List<Item.Fit> fresh, Run run) {
        if (fresh.isEmpty()) {
            return 0;
        }
        List<ReadyReview> ready = fresh.stream().map(Item.Fit::review).toList();
        var held = reviews.store(ready);
        imported.add(fresh, run.id());
        return held.size();
    }

    /// Makes what was brought as quick to find as the rest.
    void tidy() {
        index.tidy();
    }

    @Transactional
    void finish(Run run) {
        runs.finish(run, clock.instant());
    }

    /// Tells some products what was brought; 0 when all know.
    @Transactional
    int settle() {
        return reviews.settle(PRODUCTS);
    }

    private static Stream<UUID> key(Item item) {
        return item instanceof Item.Fit fit ? Stream.of(fit.key()) : Stream.of();
    }
}
