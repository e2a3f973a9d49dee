package folkmoot.reviews.review;

import folkmoot.people.Actor;
import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.talk.PostState;
import folkmoot.talk.Posts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people take with them, and what goes when they leave: reviews are withdrawn, and what they
/// said is not kept. Before talk forgets their words.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnReviews implements Erasable, Exportable {

    private static final int ALL = 10_000;

    private final ReviewRows rows;
    private final KnownReviews reviews;
    private final Posts posts;

    OwnReviews(ReviewRows rows, KnownReviews reviews, Posts posts) {
        this.rows = rows;
        this.reviews = reviews;
        this.posts = posts;
    }

    @Override
    public String part() {
        return "reviews";
    }

    @Override
    public List<?> export(PersonId person) {
        return reviews.written(person, ALL).stream().map(OwnReviews::said).toList();
    }

    private static Map<String, Object> said(ReviewView review) {
        var said = review.appraisal();
        var all = new LinkedHashMap<String, Object>();
        all.put("post", review.post().toString());
        all.put("product", review.product().toString());
        all.put("stars", said.stars());
        all.put("pros", said.pros());
        all.put("cons", said.cons());
        all.put("attributes", said.attributesByKey());
        all.put("experienced", String.valueOf(said.experienced()));
        all.put("relationship", said.relationship().code());
        all.put("incentive", said.incentive().code());
        all.put("incentive_note", said.incentiveNote());
        all.put("source", review.source().code());
        all.put("verification", review.verification().code());
        all.put("photos", said.photos().stream().map(it -> it.large()).toList());
        all.put("posted_at", review.postedAt().toString());
        all.put("helpful", review.helpful());
        all.put("unhelpful", review.unhelpful());
        return all;
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        var leaving = new Actor.Member(person, "", "", true, Set.of());
        for (var review : reviews.written(person, ALL)) {
            var post = posts.visibleTo(leaving, List.of(review.post())).get(review.post());
            if (post != null && post.state() != PostState.WITHDRAWN) {
                posts.withdraw(leaving, review.post());
            }
        }
        rows.erase(person);
    }
}
