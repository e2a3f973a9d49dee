package folkmoot.listening.alert;

import static folkmoot.site.Texts.say;

import folkmoot.listening.series.Pace;
import folkmoot.people.Actor;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.talk.CommentLists;
import folkmoot.talk.PostId;
import folkmoot.talk.PostLists;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.text.Excerpt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names what alerts about our own place are about, and shows what of it can be read.
@Component
class Subjects {

    private static final int SHOWN = 3;
    private static final int RULES = 10;
    private static final int NEWEST = 20;
    private static final int LENGTH = 160;

    private final Products products;
    private final Posts posts;
    private final PostLists lists;
    private final CommentLists comments;
    private final AlertRows rows;

    Subjects(
            Products products,
            Posts posts,
            PostLists lists,
            CommentLists comments,
            AlertRows rows) {
        this.products = products;
        this.posts = posts;
        this.lists = lists;
        this.comments = comments;
        this.rows = rows;
    }

    AlertView whole(AlertView it) {
        return switch (it.kind()) {
            case PRODUCT -> product(it);
            case TALK -> talk(it);
            case POST -> post(it);
            case RULE -> it.with(name(it), "/rules/" + it.about(), held(it));
            case PLACE, TOPIC -> it.with(name(it), "/log?act=hold", held(it));
        };
    }

    // By which rules, and how much; nobody reads here what was held.
    private List<AlertView.Line> held(AlertView it) {
        return rows.held(it.about(), it.epoch(), end(it), RULES).stream()
                .map(one ->
                        new AlertView.Line(
                                called(one.rule()),
                                say("alerts.held", one.number()),
                                "/log?act=hold&rule=" + one.rule()))
                .toList();
    }

    private static String called(String rule) {
        return rule.replace('-', ' ');
    }

    /// What it is called; empty for what is gone.
    String name(AlertView.Kind kind, @Nullable UUID product, String about) {
        return switch (kind) {
            case PRODUCT, TALK -> {
                var found = product == null ? null : products.find(new ProductId(product));
                yield found == null ? "" : found.name();
            }
            case POST -> {
                var post = post(about);
                yield post == null ? "" : post.heading();
            }
            case RULE -> called(about);
            case PLACE, TOPIC -> say("alerts.place");
        };
    }

    private AlertView product(AlertView it) {
        var id = Objects.requireNonNull(it.product());
        var product = products.find(new ProductId(id));
        if (product == null) {
            return it.with("", "/products", List.of());
        }
        var since =
                lists.newest(id, NEWEST).stream()
                        .filter(one ->
                                one.kind().equals("review")
                                        && !one.postedAt().isBefore(it.epoch()));
        return it.with(product.name(), product.path(), lines(since));
    }

    private AlertView talk(AlertView it) {
        var id = Objects.requireNonNull(it.product());
        var product = products.find(new ProductId(id));
        return product == null
                ? it.with("", "/products", List.of())
                : it.with(
                        product.name(),
                        product.path(),
                        said(comments.about(id, it.epoch(), end(it), SHOWN)));
    }

    private static Instant end(AlertView it) {
        var pace = Pace.valueOf(it.pace().toUpperCase(Locale.ROOT));
        return pace.start(pace.epoch(it.epoch()) + 1);
    }

    private static List<AlertView.Line> said(List<CommentLists.Remark> remarks) {
        return remarks.stream()
                .map(it ->
                        new AlertView.Line(
                                Excerpt.of(it.body(), LENGTH), say("alerts.here"), it.path()))
                .toList();
    }

    private String name(AlertView it) {
        return name(it.kind(), it.product(), it.about());
    }

    private @Nullable PostView post(String about) {
        var id = new PostId(UUID.fromString(about));
        return posts.visibleTo(Actor.GUEST, List.of(id)).get(id);
    }

    private AlertView post(AlertView it) {
        var post = post(it.about());
        return post == null
                ? it.with(say("alerts.gone"), "/", List.of())
                : it.with(
                        post.heading(),
                        post.path(),
                        said(comments.under(post.id(), it.epoch(), end(it), SHOWN)));
    }

    private static List<AlertView.Line> lines(Stream<PostView> said) {
        return said.limit(SHOWN)
                .map(it ->
                        new AlertView.Line(
                                Excerpt.of(it.body(), LENGTH), say("alerts.here"), it.path()))
                .toList();
    }
}
