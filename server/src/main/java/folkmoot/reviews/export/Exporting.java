package folkmoot.reviews.export;

import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.reviews.ReviewExport;
import folkmoot.reviews.review.ReviewView;
import folkmoot.site.Brand;
import folkmoot.site.Settings;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes reviews a page at a time, so that it makes no difference how many there are.
@Component
class Exporting implements ReviewExport {

    private static final int PAGE = 1_000;
    private static final int STEP = 50 * PAGE;

    private final VisibleReviews reviews;
    private final Posts posts;
    private final People people;
    private final Products products;
    private final Settings settings;

    Exporting(
            VisibleReviews reviews,
            Posts posts,
            People people,
            Products products,
            Settings settings) {
        this.reviews = reviews;
        this.posts = posts;
        this.people = people;
        this.products = products;
        this.settings = settings;
    }

    @Override
    public long run(Path file, String base, Consumer<String> tell) {
        try (var target = Target.of(file)) {
            var written = 0L;
            try (var sheet = sheet(target)) {
                written = write(sheet, base, tell);
            }
            target.finish();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    private Sheet sheet(Target target) throws IOException {
        return target.xml()
                ? new GoogleFeed(target.writer(), settings.brand().name())
                : new JsonLines(target.writer());
    }

    private long write(Sheet sheet, String base, Consumer<String> tell) throws IOException {
        var all = reviews.count();
        var written = 0L;
        var page = reviews.after(List.of(), PAGE);
        while (!page.isEmpty()) {
            for (var entry : entries(page, base)) {
                sheet.add(entry);
                if (++written % STEP == 0) {
                    tell.accept("  %,d of %,d reviews".formatted(written, all));
                }
            }
            page = reviews.after(page, PAGE);
        }
        return written;
    }

    private List<Entry> entries(List<ReviewView> page, String base) {
        var words = posts.visibleTo(Actor.GUEST, page.stream().map(ReviewView::post).toList());
        var about = products.all(page.stream().map(ReviewView::product).distinct().toList());
        var names = people.named(persons(page, words));
        var photos = reviews.photos(page);
        return page.stream()
                .filter(it -> words.containsKey(it.post()) && about.containsKey(it.product()))
                .map(it ->
                        entry(
                                it,
                                Objects.requireNonNull(words.get(it.post())),
                                Objects.requireNonNull(about.get(it.product())),
                                names,
                                photos.getOrDefault(it.post(), List.of()),
                                base))
                .toList();
    }

    private Entry entry(
            ReviewView review,
            PostView post,
            ProductView product,
            Map<PersonId, PersonView> names,
            List<Entry.Photo> elsewhere,
            String base) {
        var reply = review.reply();
        return new Entry(
                review,
                post,
                name(post.author(), post.byline(), names),
                product,
                product.brand().isEmpty() ? own() : product.brand(),
                reply == null ? "" : name(reply.author(), reply.byline(), names),
                photos(review, elsewhere, base),
                base);
    }

    // Its own, and those that an import only knew the addresses of.
    private static List<Entry.Photo> photos(
            ReviewView review, List<Entry.Photo> elsewhere, String base) {
        var own =
                review.appraisal().photos().stream()
                        .map(it ->
                                new Entry.Photo(
                                        base + it.large(), it.alt().replaceAll("\\s+", " ")));
        return Stream.concat(own, elsewhere.stream()).toList();
    }

    // The place's own brand, once it has a name.
    private String own() {
        var name = settings.brand().name();
        return name.equals(Brand.NEW.name()) ? "" : name;
    }

    private static List<PersonId> persons(List<ReviewView> page, Map<?, PostView> words) {
        var authors = words.values().stream().map(PostView::author);
        var repliers = page.stream().map(it -> it.reply() == null ? null : it.reply().author());
        return Stream.concat(authors, repliers).filter(Objects::nonNull).distinct().toList();
    }

    private static String name(
            @Nullable PersonId person, @Nullable String byline, Map<PersonId, PersonView> names) {
        var known = person == null ? null : names.get(person);
        return known != null ? known.name() : Objects.toString(byline, "");
    }
}
