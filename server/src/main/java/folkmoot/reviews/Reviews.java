package folkmoot.reviews;

import folkmoot.people.Actor;
import folkmoot.talk.PostId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Publishing reviews. What writes needs a running transaction.
public interface Reviews {

    /// As a visitor: nothing is known of a purchase.
    Reviewed publish(Actor.Member author, NewReview review);

    /// What a post is about and gives; null for what is no review.
    @Nullable Rated rated(PostId post);

    /// Makes a review from elsewhere ready to be stored. Pure, so that imports do it on all cores.
    ReadyReview ready(BroughtReview review);

    /// Stores what is ready, many at once; answers which of them the rules make wait. The products
    /// they are about learn what that makes of them within a minute, or by [#settle].
    Set<PostId> store(List<ReadyReview> reviews);

    /// Tells products what has been brought, as far as they do not know it yet; at most `limit` of
    /// them. Answers how many were told.
    int settle(int limit);

    /// After a lot has come in: what products are held against, and all standings, anew. In
    /// transactions of its own, also without one.
    void recompute();
}
