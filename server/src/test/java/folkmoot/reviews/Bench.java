package folkmoot.reviews;

import folkmoot.Cast;
import folkmoot.people.Actor;
import folkmoot.people.Members;
import folkmoot.products.Attribute;
import folkmoot.products.Catalogue;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes products and reviews for tests.
@TestComponent
public class Bench {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Catalogue catalogue;
    private final Products products;
    private final Categories categories;
    private final Members members;
    private final Reviews reviews;
    private final TransactionTemplate transaction;

    Bench(
            Catalogue catalogue,
            Products products,
            Categories categories,
            Members members,
            Reviews reviews,
            TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.products = products;
        this.categories = categories;
        this.members = members;
        this.reviews = reviews;
        this.transaction = transaction;
    }

    /// A product that no other test knows; its article number is its slug in capitals.
    public ProductView product() {
        var name = "Trestle " + NUMBER.incrementAndGet();
        var draft =
                Draft.of(name, "", List.of(Identifier.sku(name.replace(' ', '-').toUpperCase())));
        catalogue.put(draft);
        return Objects.requireNonNull(products.find(draft.id()));
    }

    /// The same in a category of its own, whose reviews rate these.
    public ProductView product(String... rated) {
        var name = "Easel " + NUMBER.incrementAndGet();
        var category = categories.make("Category of " + name);
        var made = Objects.requireNonNull(categories.find(category));
        categories.put(
                new Category(
                        category,
                        made.slug(),
                        made.name(),
                        null,
                        Arrays.stream(rated)
                                .map(it -> new Attribute(it.toLowerCase(Locale.ROOT), it))
                                .toList()));
        var sku = name.replace(' ', '-').toUpperCase(Locale.ROOT);
        var draft = Draft.of(name, "", List.of(Identifier.sku(sku))).within(category);
        catalogue.put(draft);
        return Objects.requireNonNull(products.find(draft.id()));
    }

    public ProductView again(ProductView product) {
        return Objects.requireNonNull(products.find(product.id()));
    }

    /// Somebody new who reads and writes, and cannot sign in.
    public Actor.Member writer() {
        var number = NUMBER.incrementAndGet();
        return members.join("Writer " + number, "writer%d@post.example".formatted(number), null);
    }

    /// A published review.
    public PostId review(Cast.Player author, ProductView product, int stars, String title) {
        return review(author.actor(), product, appraisal(stars), title, "About " + title + ".");
    }

    public PostId review(
            Actor.Member author, ProductView product, Appraisal said, String title, String text) {
        var id = new PostId(Ids.next());
        var review = new NewReview(id, product.id(), title, text, "en", said);
        var outcome = transaction.execute(_ -> reviews.publish(author, review));
        if (!(outcome instanceof Reviewed.Spoken(Publishing.Published()))) {
            throw new IllegalStateException(String.valueOf(outcome));
        }
        return id;
    }

    public void bring(List<BroughtReview> all) {
        transaction.executeWithoutResult(
                _ -> reviews.store(all.stream().map(reviews::ready).toList()));
        transaction.executeWithoutResult(_ -> reviews.settle(1000));
    }

    public static Appraisal appraisal(int stars) {
        return new Appraisal(
                stars,
                List.of("light"),
                List.of("wobbles"),
                Map.of(),
                LocalDate.of(2026, 3, 1),
                Relationship.NONE,
                Incentive.NONE,
                "",
                List.of());
    }

    public static NewReview words(ProductId product, int stars, String title, String text) {
        return new NewReview(new PostId(Ids.next()), product, title, text, "en", appraisal(stars));
    }
}
