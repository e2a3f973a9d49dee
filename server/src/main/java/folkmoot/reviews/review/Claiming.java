package folkmoot.reviews.review;

import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.reviews.NewReview;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.Posts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Somebody who wrote as a guest turns out to be a member. Comes before talk publishes what waits,
/// because each person has one review of a product: a second one becomes new words of the first.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class Claiming implements Claims {

    private static final int ALL = 1_000;

    private final ReviewRows rows;
    private final KnownReviews reviews;
    private final Reviewing reviewing;
    private final Posts posts;
    private final Pictures pictures;

    Claiming(
            ReviewRows rows,
            KnownReviews reviews,
            Reviewing reviewing,
            Posts posts,
            Pictures pictures) {
        this.rows = rows;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.posts = posts;
        this.pictures = pictures;
    }

    @Override
    public void claim(PersonId guest, Actor.Member person) {
        var unknown = new Actor.Member(guest, "", "", false, Set.of());
        pictures.give(guest.value(), person.id().value());
        for (var review : reviews.written(guest, ALL)) {
            if (review.state() != PostState.WAITING) {
                continue;
            }
            var first =
                    guest.equals(person.id()) ? null : reviews.by(person.id(), review.product());
            if (person.staff()) {
                posts.withdraw(unknown, review.post());
            } else if (first != null) {
                var words = instead(first, review, unknown);
                posts.withdraw(unknown, review.post());
                reviewing.edit(person, words);
            }
        }
        if (!guest.equals(person.id())) {
            rows.give(guest, person.id());
        }
    }

    private NewReview instead(PostId first, ReviewView review, Actor.Member unknown) {
        var words =
                Objects.requireNonNull(
                        posts.visibleTo(unknown, List.of(review.post())).get(review.post()));
        return new NewReview(
                first,
                review.product(),
                words.title(),
                words.body(),
                words.language(),
                review.appraisal());
    }
}
