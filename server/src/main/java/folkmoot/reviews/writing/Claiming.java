package folkmoot.reviews.writing;

import folkmoot.media.Pictures;
import folkmoot.people.Actor;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.reviews.review.KnownReviews;
import folkmoot.reviews.review.ReviewView;
import folkmoot.reviews.review.Reviewing;
import folkmoot.talk.Drafts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.Posts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Somebody who wrote as a guest turns out to be a member. Comes before talk publishes what waits,
/// because each person has one review of a product: words for a second one wait in the form that
/// changes the first, for anybody can type anybody's address, and one click in a letter takes no
/// words, no stars and no badge from a review that stands.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class Claiming implements Claims {

    private static final int ALL = 1_000;
    private static final String POSTS = "/posts/";

    private final KnownReviews reviews;
    private final Reviewing reviewing;
    private final Posts posts;
    private final Pictures pictures;
    private final Drafts drafts;

    Claiming(
            KnownReviews reviews,
            Reviewing reviewing,
            Posts posts,
            Pictures pictures,
            Drafts drafts) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.posts = posts;
        this.pictures = pictures;
        this.drafts = drafts;
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
                keep(person.id(), first, review, unknown);
                posts.withdraw(unknown, review.post());
            }
        }
        if (!guest.equals(person.id())) {
            reviewing.give(guest, person.id());
        }
    }

    private void keep(PersonId person, PostId first, ReviewView review, Actor.Member unknown) {
        var words =
                Objects.requireNonNull(
                        posts.visibleTo(unknown, List.of(review.post())).get(review.post()));
        drafts.keep(person, Submitting.draft(first), ReviewForm.of(review, words).fields());
    }

    /// To the form in which those words are now.
    @Override
    public String leads(String path, PersonId person) {
        var review = review(path);
        if (review == null || review.state() != PostState.WITHDRAWN) {
            return path;
        }
        var first = reviews.by(person, review.product());
        return first == null ? path : "/reviews/" + first + "/edit?before=yes";
    }

    private @Nullable ReviewView review(String path) {
        try {
            return path.startsWith(POSTS)
                    ? reviews.find(PostId.of(path.substring(POSTS.length())))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
