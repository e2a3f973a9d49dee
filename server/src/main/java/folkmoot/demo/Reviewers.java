package folkmoot.demo;

import folkmoot.media.PictureView;
import folkmoot.people.Staff;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.BrandReplies;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Relationship;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.Reviews;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// The four hundred reviews, with the brand's replies.
@InDemo
class Reviewers {

    private final Reviews reviews;
    private final Players players;
    private final Showroom showroom;
    private final Album album;
    private final Talkers talkers;
    private final Buyers buyers;
    private final BrandReplies replies;
    private final Map<String, PostId> known = new HashMap<>();
    private final NavigableMap<Instant, PostId> published = new TreeMap<>();

    Reviewers(
            Reviews reviews,
            Players players,
            Showroom showroom,
            Album album,
            Talkers talkers,
            Buyers buyers,
            BrandReplies replies) {
        this.reviews = reviews;
        this.players = players;
        this.showroom = showroom;
        this.album = album;
        this.talkers = talkers;
        this.buyers = buyers;
        this.replies = replies;
    }

    void tell(Telling telling) {
        for (var sheet : telling.sheets().reviews()) {
            for (var review : sheet.reviews()) {
                tell(telling, sheet.product(), review);
            }
        }
    }

    /// By product and reviewer: `fen/ann`.
    PostId named(String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    /// The newest first.
    List<PostId> publishedBefore(Instant now) {
        return published.headMap(now, false).descendingMap().values().stream().toList();
    }

    private void tell(Telling telling, String product, Sheets.Review review) {
        var chance = Telling.chance(product + review.by());
        var at = telling.calendar().daytime(review.on(), chance);
        var id = new PostId(Ids.next(at));
        known.put(product + "/" + review.by(), id);
        published.put(at, id);
        if (review.verified()) {
            buyers.tell(telling, telling.sheets().product(product), review, at);
        }
        telling.chronicle().at(at, () -> publish(telling, id, product, review));
        if (review.reply() != null) {
            tell(telling, id, review.reply(), at);
        }
        talkers.tell(telling, id, review, at);
        talkers.tell(telling, id, review, at, chance.nextLong());
    }

    private void tell(Telling telling, PostId review, Sheets.Reply reply, Instant at) {
        var on = telling.calendar().daytime(reply.on(), Telling.chance(reply.text()));
        var then = on.isAfter(at) ? on : telling.calendar().after(at, 3, Telling.chance("reply"));
        telling.chronicle().at(then, () -> reply(review, reply));
    }

    private void reply(PostId review, Sheets.Reply reply) {
        var staff = new Staff(players.named(reply.by()));
        var said = replies.reply(staff, review, reply.text());
        if (!(said instanceof Publishing.Published) && !(said instanceof Publishing.Held)) {
            throw new IllegalStateException(reply.by() + ": " + said + " " + reply.text());
        }
    }

    private void publish(Telling telling, PostId id, String product, Sheets.Review review) {
        var written =
                new NewReview(
                        id,
                        showroom.named(product),
                        review.title(),
                        review.text(),
                        review.lang(),
                        appraisal(review, telling.calendar()));
        var author = players.named(review.by());
        var how =
                review.verified()
                        ? buyers.publish(
                                author,
                                telling.sheets().person(review.by()),
                                telling.sheets().product(product),
                                written)
                        : reviews.publish(author, written);
        if (!how.equals(new Reviewed.Spoken(new Publishing.Published()))) {
            throw new IllegalStateException(product + "/" + review.by() + ": " + how);
        }
    }

    private Appraisal appraisal(Sheets.Review review, Calendar calendar) {
        List<PictureView> photos =
                review.photos().stream().map(it -> album.picture("photos/" + it.file())).toList();
        return new Appraisal(
                review.stars(),
                review.pros(),
                review.cons(),
                review.attributes(),
                calendar.day(review.experienced()),
                Relationship.of(review.relationship()),
                Incentive.of(review.incentive()),
                "",
                photos);
    }
}
