package folkmoot.syndication.feed;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Notices;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Texts;
import folkmoot.syndication.feed.AtomFeed.Entry;
import folkmoot.talk.PostLists;
import folkmoot.talk.PostView;
import folkmoot.text.Excerpt;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is new in the place, and at one product, for feed readers.
@Controller
class FeedController {

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int LENGTH = 50;
    private static final int TITLE = 70;

    private final PostLists posts;
    private final Products products;
    private final People people;
    private final Moderation moderation;
    private final Notices notices;

    FeedController(
            PostLists posts,
            Products products,
            People people,
            Moderation moderation,
            Notices notices) {
        this.posts = posts;
        this.products = products;
        this.people = people;
        this.moderation = moderation;
        this.notices = notices;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> place(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "list:posts");
        return feed(request, frame, frame.brand().name(), "/", "/feed.atom", null);
    }

    @GetMapping("/products/{slug}/feed.atom")
    ResponseEntity<byte[]> product(
            @PathVariable String slug, Frame frame, HttpServletRequest request) {
        var product = products.find(slug);
        if (product == null) {
            throw new NotThere(slug);
        }
        PageTags.add(request, "product:" + product.id());
        return feed(
                request,
                frame,
                product.name() + " · " + frame.brand().name(),
                product.path(),
                product.path() + "/feed.atom",
                product);
    }

    private ResponseEntity<byte[]> feed(
            HttpServletRequest request,
            Frame frame,
            String title,
            String path,
            String self,
            @Nullable ProductView product) {
        var newest = posts.newest(product == null ? null : product.id().value(), LENGTH);
        newest.forEach(it -> PageTags.add(request, "post:" + it.id()));
        var names =
                people.named(
                        newest.stream().map(PostView::author).filter(Objects::nonNull).toList());
        var standing = moderation.standing(newest.stream().map(it -> it.id().value()).toList());
        var entries =
                newest.stream()
                        .map(it ->
                                entry(
                                        it,
                                        names,
                                        standing.getOrDefault(it.id().value(), List.of()),
                                        frame))
                        .toList();
        var begun = product == null ? Instant.EPOCH : product.createdAt();
        var feed =
                new AtomFeed(title, frame.url(path), frame.url(self), begun, List.copyOf(entries));
        return ResponseEntity.ok().contentType(ATOM).body(feed.bytes());
    }

    private Entry entry(
            PostView post, Map<PersonId, PersonView> names, List<Decided> standing, Frame frame) {
        var edited = post.editedAt();
        return new Entry(
                "urn:uuid:" + post.id().value(),
                post.title().isEmpty() ? Excerpt.of(post.body(), TITLE) : post.title(),
                frame.url(post.path()),
                author(post, names),
                post.postedAt(),
                edited == null ? post.postedAt() : edited,
                post.language(),
                notices.labelled(standing, post.html()));
    }

    private static String author(PostView post, Map<PersonId, PersonView> names) {
        var author = post.author() == null ? null : names.get(post.author());
        var byline = post.byline();
        return author != null ? author.name() : byline != null ? byline : Texts.say("talk.nobody");
    }
}
