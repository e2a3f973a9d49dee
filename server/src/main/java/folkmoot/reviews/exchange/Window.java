package folkmoot.reviews.exchange;

import folkmoot.intake.Row;
import folkmoot.products.ProductId;
import folkmoot.reviews.Reviews;
import folkmoot.reviews.mapping.Candidate;
import folkmoot.reviews.mapping.Candidate.Thing;
import folkmoot.reviews.mapping.Reader;
import folkmoot.reviews.mapping.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records that are read together and then stored by product, portion by portion.
/*
 * Why: a place has seven lists of reviews by product. Stored as they come, the reviews of a large
 * file touch other pages of all these indexes each time, and with a million of them the database
 * does little else than fetch and write pages. Some ten thousand at a time, sorted, several reviews
 * of each product lie side by side.
 *
 * How far an import is, is kept window by window; portions of a window that was interrupted are
 * known again by their keys and lines.
 *
 * Memory: what is read of two windows, LETTERS chars each.
 */
final class Window {

    private static final int RECORDS = 25_000;
    private static final int LETTERS = 12_000_000;
    private static final int START = 200;
    private static final int PORTION = 2_000;
    private static final int PORTION_LETTERS = 4_000_000;

    /// A review and the record that it was read from.
    private record Read(Row row, Candidate review) {}

    /// Work that ends with one transaction; the `last` one of a window.
    record Portion(List<Callable<Item>> work, boolean last) {}

    private final Plan plan;
    private final Reader reader;
    private final ProductFinder finder;
    private final Reviews reviews;
    private final Instant now;
    private final List<Read> fit = new ArrayList<>();
    private final List<Item> unfit = new ArrayList<>();
    private long letters;

    Window(Plan plan, ProductFinder finder, Reviews reviews, Instant now) {
        this.plan = plan;
        this.reader = plan.reader(now);
        this.finder = finder;
        this.reviews = reviews;
        this.now = now;
    }

    /// True when it is enough.
    boolean add(Row row) {
        add(row, reader.read(row));
        letters += row.original().length() + row.cells().stream().mapToInt(String::length).sum();
        return fit.size() + unfit.size() >= RECORDS || letters >= LETTERS;
    }

    private void add(Row row, Reading reading) {
        switch (reading) {
            case Reading.Read(var review) -> fit.add(new Read(slim(row), review));
            case Reading.Rejected(var reason) -> unfit.add(new Item.Unfit(row, reason));
        }
    }

    // The words are in the review; of the record the beginning is enough for a report.
    private static Row slim(Row row) {
        var written = row.original().isEmpty() ? String.join(" | ", row.cells()) : row.original();
        var start = written.length() <= START ? written : written.substring(0, START) + "…";
        return new Row(row.number(), row.line(), List.of(), start, null);
    }

    /// What is to be made of the records, each by itself; the next window begins. Products that are
    /// not there are made.
    List<Portion> take() {
        var refused = new HashMap<Thing, String>();
        var things = fit.stream().map(it -> it.review().product()).distinct().toList();
        var found = finder.find(things, refused);
        for (var it : fit) {
            if (!found.containsKey(it.review().product())) {
                var reason = refused.getOrDefault(it.review().product(), "no product");
                unfit.add(new Item.Unfit(it.row(), reason));
            }
        }
        var portions = portions(found);
        fit.clear();
        unfit.clear();
        letters = 0;
        return portions;
    }

    /// A review and its product.
    private record Placed(Read read, ProductId product) {}

    private List<Portion> portions(Map<Thing, ProductId> found) {
        var sorted =
                fit.stream()
                        .flatMap(it -> placed(it, found.get(it.review().product())))
                        .sorted(Comparator.comparing(it -> it.product().value()))
                        .toList();
        var portions = new ArrayList<Portion>();
        List<Callable<Item>> work = new ArrayList<>(unfit.stream().map(Window::as).toList());
        var size = 0L;
        for (var it : sorted) {
            if (work.size() >= PORTION || size >= PORTION_LETTERS) {
                portions.add(new Portion(work, false));
                work = new ArrayList<>();
                size = 0;
            }
            work.add(() -> item(it.read(), it.product()));
            size += it.read().review().text().length();
        }
        portions.add(new Portion(work, true));
        return portions;
    }

    private static Stream<Placed> placed(Read read, @Nullable ProductId product) {
        return product == null ? Stream.of() : Stream.of(new Placed(read, product));
    }

    private static Callable<Item> as(Item item) {
        return () -> item;
    }

    private Item item(Read it, ProductId product) {
        return new Item.Fit(
                it.row(),
                Key.of(it.review(), plan.origin()),
                reviews.ready(Brought.of(it.review(), product, plan, now)),
                it.review().photos());
    }
}
