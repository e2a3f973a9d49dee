package folkmoot.reviews.review;

import folkmoot.media.PictureView;
import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.reviews.BroughtReply;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Rated;
import folkmoot.reviews.ReadyReview;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.Reviews;
import folkmoot.reviews.Source;
import folkmoot.reviews.Verification;
import folkmoot.reviews.ranking.Ranking;
import folkmoot.reviews.ranking.Recomputing;
import folkmoot.reviews.reply.BroughtReplies;
import folkmoot.site.NotAllowed;
import folkmoot.talk.BroughtPost;
import folkmoot.talk.NewPost;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import folkmoot.text.Languages;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people do with reviews: publish, change. Taking one back is talk's.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reviewing implements Reviews {

    private static final ReviewRows.Standing VISITOR =
            new ReviewRows.Standing(Source.VISITOR.code(), Verification.NONE.code(), null, null);

    private final ReviewRows rows;
    private final KnownReviews reviews;
    private final Posts posts;
    private final Ranking ranking;
    private final Recomputing recomputing;
    private final Pictures pictures;
    private final BroughtReplies replies;
    private final Clock clock;

    Reviewing(
            ReviewRows rows,
            KnownReviews reviews,
            Posts posts,
            Ranking ranking,
            Recomputing recomputing,
            Pictures pictures,
            BroughtReplies replies,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.posts = posts;
        this.ranking = ranking;
        this.recomputing = recomputing;
        this.pictures = pictures;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Reviewed publish(Actor.Member author, NewReview review) {
        return publish(author, review, VISITOR);
    }

    /// By the invitation for this order, which its buyer has just used.
    public Reviewed publish(Actor.Member author, NewReview review, byte[] order) {
        return publish(
                author,
                review,
                new ReviewRows.Standing(
                        Source.INVITED_BUYER.code(),
                        Verification.PURCHASE.code(),
                        clock.instant(),
                        order));
    }

    @Override
    public @Nullable Rated rated(PostId post) {
        return rows.rated(post);
    }

    private Reviewed publish(Actor.Member author, NewReview words, ReviewRows.Standing standing) {
        if (author.staff()) {
            return new Reviewed.ForBrand();
        }
        var review = language(words);
        if (!rows.add(review, author.id(), standing, clock.instant())) {
            return new Reviewed.Before(
                    Objects.requireNonNull(reviews.by(author.id(), review.product())));
        }
        var how = posts.publish(author, post(review));
        switch (how) {
            // What appears is told to the kind, which keeps its state in step.
            case Publishing.Published(), Publishing.Waiting() -> {}
            case Publishing.Held _ -> rows.move(review.id(), PostState.HELD);
            case Publishing.Refused _ -> rows.forget(review.id());
        }
        return new Reviewed.Spoken(how);
    }

    /// All of it anew, by its author; what everybody could read before stays readable.
    public Publishing edit(Actor.Member author, NewReview words) {
        if (author.staff()) {
            throw new NotAllowed("the brand does not review what it sells");
        }
        var review = language(words);
        var read = posts.own(author, review.id()).state() == PostState.VISIBLE;
        var how = posts.edit(author, post(review));
        if (!(how instanceof Publishing.Refused)) {
            var before = rows.fingerprint(review.id());
            rows.replace(review, read, clock.instant());
            changed(review, before);
            show(review.id());
        }
        return how;
    }

    /// What one has reviewed is another's: it has become known who they are.
    public void give(PersonId from, PersonId to) {
        rows.give(from, to);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public ReadyReview ready(BroughtReview it) {
        var review = language(it.review());
        return new ReadyReview(
                new BroughtReview(
                        review, it.byline(), it.postedAt(), it.source(), it.origin(), it.reply()),
                posts.ready(new BroughtPost(post(review), it.byline(), it.postedAt())),
                Fingerprint.of(review.title(), review.body()));
    }

    @Override
    public Set<PostId> store(List<ReadyReview> ready) {
        var held = posts.store(ready.stream().map(ReadyReview::post).toList());
        var prints =
                ready.stream().map(ReadyReview::fingerprint).flatMap(Stream::ofNullable).toList();
        var repeated = rows.repeated(prints);
        rows.store(ready, held);
        rows.countOnce(repeated);
        replies.store(replies(ready));
        return held;
    }

    private static Map<PostId, BroughtReply> replies(List<ReadyReview> ready) {
        var replies = new LinkedHashMap<PostId, BroughtReply>();
        for (var it : ready) {
            var reply = it.brought().reply();
            if (reply != null) {
                replies.put(it.brought().review().id(), reply);
            }
        }
        return replies;
    }

    @Override
    public int settle(int limit) {
        return ranking.settle(limit);
    }

    // Photos that came with the change are seen by whoever sees the review.
    private void show(PostId id) {
        var review = reviews.find(id);
        if (review != null && review.state() == PostState.VISIBLE) {
            pictures.publish(review.appraisal().photos().stream().map(PictureView::id).toList());
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void recompute() {
        recomputing.recompute();
    }

    // What it said before may be what another one says, which is the first now.
    private void changed(NewReview review, @Nullable Long before) {
        rows.countOnce(
                Stream.of(before, rows.fingerprint(review.id()))
                        .flatMap(Stream::ofNullable)
                        .toList());
        ranking.tell(List.of(review.product()));
    }

    private static NewPost post(NewReview review) {
        return new NewPost(
                review.id(),
                ReviewKind.NAME,
                review.title(),
                review.body(),
                review.appraisal().words(),
                review.language(),
                review.product().value());
    }

    private static NewReview language(NewReview it) {
        return it.language().isEmpty()
                ? new NewReview(
                        it.id(),
                        it.product(),
                        it.title(),
                        it.body(),
                        Languages.of(it.title() + "\n" + it.body()),
                        it.appraisal())
                : it;
    }
}
