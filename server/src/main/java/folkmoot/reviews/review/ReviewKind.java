package folkmoot.reviews.review;

import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.products.Products;
import folkmoot.reviews.ranking.Ranking;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostKind;
import folkmoot.talk.PostPage;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The kind "review": how posts of it are drawn, and what follows when one changes.
@Component
class ReviewKind implements PostKind {

    static final String NAME = "review";

    private final ReviewRows rows;
    private final KnownReviews reviews;
    private final Article article;
    private final Products products;
    private final Ranking ranking;
    private final Pictures pictures;
    private final PageCache pages;

    ReviewKind(
            ReviewRows rows,
            KnownReviews reviews,
            Article article,
            Products products,
            Ranking ranking,
            Pictures pictures,
            PageCache pages) {
        this.rows = rows;
        this.reviews = reviews;
        this.article = article;
        this.products = products;
        this.ranking = ranking;
        this.pictures = pictures;
        this.pages = pages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String editPath(PostId post) {
        return "/reviews/" + post + "/edit";
    }

    @Override
    public String section() {
        return "products";
    }

    @Override
    public String icon() {
        return "star";
    }

    @Override
    public String writePath() {
        return "/reviews/new";
    }

    @Override
    public List<String> remarks(PostView post, Actor.@Nullable Member person) {
        var review = reviews.find(post.id());
        if (review == null) {
            return List.of();
        }
        var product = products.find(review.product());
        var remarks = new ArrayList<String>();
        remarks.add(
                Texts.say(
                        "reviews.claim.about",
                        product == null ? "" : product.name(),
                        review.appraisal().stars()));
        if (person != null && person.staff()) {
            remarks.add(Texts.say("reviews.claim.brand"));
        } else if (person != null && reviews.by(person.id(), review.product()) != null) {
            remarks.add(Texts.say("reviews.claim.before"));
        }
        return remarks;
    }

    @Override
    public Map<PostId, String> vouched(Collection<PostId> posts) {
        return rows.rated(posts);
    }

    @Override
    public Set<PostId> pictured(Collection<PostId> posts) {
        return rows.pictured(posts);
    }

    @Override
    public void moved(PostId post, PostState state) {
        rows.move(post, state);
        var fingerprint = rows.fingerprint(post);
        if (fingerprint != null) {
            rows.countOnce(List.of(fingerprint));
        }
        var review = reviews.find(post);
        if (review != null) {
            show(review.appraisal().photos(), state);
            ranking.tell(List.of(review.product()));
            pages.drop("product:" + review.product());
        }
    }

    @Override
    public void bar(PostId post, boolean barred) {
        var review = reviews.find(post);
        if (review == null) {
            return;
        }
        var ids = review.appraisal().photos().stream().map(PictureView::id).toList();
        if (barred) {
            pictures.bar(ids);
        } else {
            pictures.unbar(ids);
        }
    }

    private void show(List<PictureView> photos, PostState state) {
        var ids = photos.stream().map(PictureView::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        if (state == PostState.VISIBLE) {
            pictures.publish(ids);
        } else {
            pictures.hide(ids);
        }
    }

    @Override
    public void counted(PostId post, int helpful, int unhelpful) {
        rows.count(post, helpful, unhelpful);
        var review = reviews.find(post);
        if (review != null) {
            pages.drop("product:" + review.product());
        }
    }

    @Override
    public PostPage page(PostView post, Actor reader, String base) {
        return article.page(post, reader, base);
    }

    @Override
    public Map<PostId, Content> cards(List<PostView> posts, Actor reader) {
        return article.cards(posts, reader);
    }
}
