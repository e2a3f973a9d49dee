package folkmoot.reviews.exchange;

import folkmoot.reviews.ReadyReview;
import folkmoot.reviews.Reviews;
import folkmoot.site.Ids;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores what was read, batch by batch: reviews, keys, report and position stand or fall together.
@Component
class Storing {

    private static final int PRODUCTS = 200;

    private final Runs runs;
    private final Imported imported;
    private final Reviews reviews;
    private final Log log;
    private final Clock clock;

    Storing(Runs runs, Imported imported, Reviews reviews, Log log, Clock clock) {
        this.runs = runs;
        this.imported = imported;
        this.reviews = reviews;
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
                                        "reviews.import.reason",
                                        plan.file().path().getFileName(),
                                        plan.columns().rows(),
                                        plan.origin().isEmpty() ? "?" : plan.origin())));
        runs.begin(run, plan, entry, clock.instant());
        return run;
    }

    @Transactional
    Run store(Run run, List<Item> items, Rejects rejects) {
        runs.alone();
        var keys = items.stream().flatMap(Storing::fit).map(Item.Fit::key).toList();
        var before = new HashMap<>(imported.known(keys));
        var fresh = new LinkedHashMap<UUID, Item.Fit>();
        var known = 0;
        var rejected = 0;
        for (var item : items) {
            var reason = reason(item, before, run.id());
            switch (item) {
                case Item.Fit fit when reason.isEmpty() && !before.containsKey(fit.key()) -> {
                    fresh.put(fit.key(), fit);
                    before.put(fit.key(), new Imported.Before(run.id(), fit.row().line()));
                }
                case Item.Fit _ when reason.isEmpty() -> known++;
                case Item.Fit _, Item.Unfit _ -> {
                    rejects.add(item.row(), reason);
                    rejected++;
                }
            }
        }
        var held = put(List.copyOf(fresh.values()), run);
        var now = run.plus(fresh.size() - held, held, known, rejected, rejects.write());
        runs.advance(now, clock.instant());
        return now;
    }

    // What another import has brought is there already; twice in one file is a mistake of the file.
    private static String reason(Item item, HashMap<UUID, Imported.Before> before, UUID run) {
        return switch (item) {
            case Item.Unfit(_, var reason) -> reason;
            case Item.Fit(_, var key, _) -> {
                var first = before.get(key);
                yield first != null && first.run().equals(run)
                        ? "the same as line " + first.line()
                        : "";
            }
        };
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

    @Transactional
    void finish(Run run) {
        runs.finish(run, clock.instant());
    }

    /// Tells some products what was brought; 0 when all know.
    @Transactional
    int settle() {
        return reviews.settle(PRODUCTS);
    }

    private static Stream<Item.Fit> fit(Item item) {
        return item instanceof Item.Fit fit ? Stream.of(fit) : Stream.of();
    }
}
