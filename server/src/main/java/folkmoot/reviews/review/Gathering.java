package folkmoot.reviews.review;

import folkmoot.moderation.Moderation;
import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.products.Categories;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Asks the modules below for what drawing reviews needs: a fixed number of times, however many
/// there are.
@Component
public class Gathering {

    private final Posts posts;
    private final People people;
    private final Products products;
    private final Categories categories;
    private final Moderation moderation;

    Gathering(
            Posts posts,
            People people,
            Products products,
            Categories categories,
            Moderation moderation) {
        this.posts = posts;
        this.people = people;
        this.products = products;
        this.categories = categories;
        this.moderation = moderation;
    }

    /// For reviews of one product; `besides` are other reviews whose authors are named.
    public Gathered of(
            ProductView product,
            List<ReviewView> reviews,
            Collection<PostId> besides,
            Actor reader) {
        var ids =
                Stream.concat(reviews.stream().map(ReviewView::post), besides.stream())
                        .distinct()
                        .toList();
        return of(posts.visibleTo(reader, ids), reviews, Map.of(product.id(), product), reader);
    }

    /// For reviews of any products, whose posts are at hand.
    public Gathered of(List<PostView> shown, List<ReviewView> reviews, Actor reader) {
        var about = reviews.stream().map(ReviewView::product).distinct().toList();
        return of(
                shown.stream().collect(Collectors.toMap(PostView::id, it -> it)),
                reviews,
                products.all(about),
                reader);
    }

    private Gathered of(
            Map<PostId, PostView> shown,
            List<ReviewView> reviews,
            Map<ProductId, ProductView> about,
            Actor reader) {
        var member = reader instanceof Actor.Member it ? it.id() : null;
        return new Gathered(
                reader,
                shown,
                moderation.standing(shown.keySet().stream().map(PostId::value).toList()),
                names(shown, reviews),
                about,
                categories.labels(),
                posts.foundHelpful(reader, shown.keySet()),
                member == null ? Set.of() : people.followedBy(member),
                member == null ? Set.of() : people.blockedBy(member));
    }

    private Map<PersonId, PersonView> names(Map<PostId, PostView> shown, List<ReviewView> reviews) {
        var authors = shown.values().stream().map(PostView::author).filter(Objects::nonNull);
        var repliers =
                reviews.stream()
                        .map(ReviewView::reply)
                        .filter(Objects::nonNull)
                        .map(it -> Objects.requireNonNull(it).author())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull);
        return people.named(
                Stream.concat(authors.map(Objects::requireNonNull), repliers).distinct().toList());
    }
}
