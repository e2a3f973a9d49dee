package folkmoot.reviews.review;

import folkmoot.moderation.Notices;
import folkmoot.people.Actor;
import folkmoot.products.ProductView;
import folkmoot.reviews.reply.ReplyForm;
import folkmoot.site.Settings;
import folkmoot.talk.PostId;
import folkmoot.talk.PostPage;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the page of one review, what stands beside it, and cards.
@Component
class Article {

    private static final int OTHERS = 4;

    private final KnownReviews reviews;
    private final History history;
    private final Gathering gathering;
    private final ReviewDrawing drawing;
    private final Notices notices;
    private final Posts posts;
    private final Settings settings;
    private final Templates html;

    Article(
            KnownReviews reviews,
            History history,
            Gathering gathering,
            ReviewDrawing drawing,
            Notices notices,
            Posts posts,
            Settings settings,
            Templates html) {
        this.reviews = reviews;
        this.history = history;
        this.gathering = gathering;
        this.drawing = drawing;
        this.notices = notices;
        this.posts = posts;
        this.settings = settings;
        this.html = html;
    }

    PostPage page(PostView post, Actor reader, String base) {
        var review = Objects.requireNonNull(reviews.find(post.id()));
        var gathered = gathering.of(List.of(post), List.of(review), reader);
        return new PostPage(
                whole(review, gathered, reader),
                beside(review, gathered, reader),
                post.state() == PostState.VISIBLE ? jsonLd(review, gathered, base) : "");
    }

    private Content whole(ReviewView review, Gathered gathered, Actor reader) {
        var item =
                Objects.requireNonNull(
                        drawing.view(review, gathered, true, "/posts/" + review.post()));
        var earlier =
                review.editedAt() == null ? List.<EarlierView>of() : history.of(review.post());
        return html.reviewsWhole(
                new WholeView(
                        item,
                        product(gathered, review),
                        earlier,
                        notices.beside(item.standing(), item.reader().own()),
                        reply(item, reader)));
    }

    private Content beside(ReviewView review, Gathered gathered, Actor reader) {
        var author = review.author();
        var others =
                author == null
                        ? List.<PostView>of()
                        : posts.by(author, reader, OTHERS).stream()
                                .filter(it -> !it.id().equals(review.post()))
                                .filter(it -> it.kind().equals(ReviewKind.NAME))
                                .toList();
        return html.reviewsBeside(
                new BesideView(product(gathered, review), gathered.author(review.post()), others),
                settings.brand().name());
    }

    private static String jsonLd(ReviewView review, Gathered gathered, String base) {
        var author = gathered.author(review.post());
        return Described.jsonLd(
                Objects.requireNonNull(gathered.posts().get(review.post())),
                review,
                product(gathered, review),
                author,
                base);
    }

    Map<PostId, Content> cards(List<PostView> shown, Actor reader) {
        var known = reviews.of(shown.stream().map(PostView::id).toList());
        var gathered = gathering.of(shown, List.copyOf(known.values()), reader);
        var cards = new HashMap<PostId, Content>();
        known.forEach((id, review) -> {
            var item = drawing.view(review, gathered, false, "/");
            if (item != null) {
                cards.put(id, html.reviewsCard(item, product(gathered, review)));
            }
        });
        return cards;
    }

    private @Nullable Content reply(ShownView item, Actor reader) {
        return reader.forBrand() && item.visible() && item.review().reply() == null
                ? html.reviewsReplyForm(
                        item.post().path() + "/replies", item.brand(), ReplyForm.EMPTY, null, false)
                : null;
    }

    private static ProductView product(Gathered gathered, ReviewView review) {
        return Objects.requireNonNull(gathered.products().get(review.product()));
    }
}
