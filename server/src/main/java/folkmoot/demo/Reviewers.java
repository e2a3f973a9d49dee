package folkmoot.demo;

import folkmoot.media.PictureView;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Relationship;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.Reviews;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The four hundred reviews, with the brand's replies.
@InDemo
class Reviewers {

    private final Reviews reviews;
    private final Players players;
    private final Showroom showroom;
    private final Album album;
    private final Talkers talkers;
    private final Map<String, PostId> known = new HashMap<>();

    Reviewers(Reviews reviews, Players players, Showroom showroom, Album album, Talkers talkers) {
        this.reviews = reviews;
        this.players = players;
        this.showroom = showroom;
        this.album = album;
        this.talkers = talkers;
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

    private void tell(Telling telling, String product, Sheets.Review review) {
        var chance = Telling.chance(product + review.by());
        var at = telling.calendar().daytime(review.on(), chance);
        var id = new PostId(Ids.next(at));
        known.put(product + "/" + review.by(), id);
        telling.chronicle().at(at, () -> publish(id, product, review, telling.calendar()));
        talkers.tell(telling, id, review, at);
        talkers.tell(telling, id, review, at, chance.nextLong());
    }

    private void publish(PostId id, String product, Sheets.Review review, Calendar calendar) {
        var written =
                new NewReview(
                        id,
                        showroom.named(product),
                        review.title(),
                        review.text(),
                        review.lang(),
                        appraisal(review, calendar));
        var how = reviews.publish(players.named(review.by()), written);
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
