package folkmoot.reviews.exchange;

import folkmoot.intake.Row;
import folkmoot.products.ProductId;
import folkmoot.reviews.Reviews;
import folkmoot.reviews.mapping.Candidate.Thing;
import folkmoot.reviews.mapping.Reader;
import folkmoot.reviews.mapping.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Collects records until they are worth a transaction.
final class Batch {

    private static final int RECORDS = 2_000;
    private static final int LETTERS = 4_000_000;

    /// A record and what was read in it.
    private record Read(Row row, Reading reading) {}

    private final String origin;
    private final Reader reader;
    private final ProductFinder finder;
    private final Reviews reviews;
    private final Instant now;
    private final List<Read> batch = new ArrayList<>();
    private long letters;

    Batch(Plan plan, ProductFinder finder, Reviews reviews, Instant now) {
        this.origin = plan.origin();
        this.reader = plan.reader(now);
        this.finder = finder;
        this.reviews = reviews;
        this.now = now;
    }

    /// True when it is enough.
    boolean add(Row row) {
        batch.add(new Read(row, reader.read(row)));
        letters += row.original().length() + row.cells().stream().mapToInt(String::length).sum();
        return batch.size() >= RECORDS || letters >= LETTERS;
    }

    /// What is to be made of the records, each by itself; the next batch begins. Products that are
    /// not there are made.
    List<Callable<Item>> take() {
        var refused = new HashMap<Thing, String>();
        var found = finder.find(batch.stream().flatMap(Batch::thing).distinct().toList(), refused);
        var work =
                batch.stream().<Callable<Item>>map(it -> () -> item(it, found, refused)).toList();
        batch.clear();
        letters = 0;
        return work;
    }

    private static Stream<Thing> thing(Read it) {
        return it.reading() instanceof Reading.Read(var review)
                ? Stream.of(review.product())
                : Stream.of();
    }

    private Item item(Read it, Map<Thing, ProductId> found, Map<Thing, String> refused) {
        return switch (it.reading()) {
            case Reading.Rejected(var reason) -> new Item.Unfit(it.row(), reason);
            case Reading.Read(var review) -> {
                var product = found.get(review.product());
                yield product == null
                        ? new Item.Unfit(
                                it.row(), refused.getOrDefault(review.product(), "no product"))
                        : new Item.Fit(
                                it.row(),
                                Key.of(review, origin),
                                reviews.ready(Brought.of(review, product, origin, now)));
            }
        };
    }
}
