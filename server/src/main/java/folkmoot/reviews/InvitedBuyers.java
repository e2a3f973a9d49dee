package folkmoot.reviews;

import folkmoot.people.Actor;
import org.jspecify.annotations.Nullable;

/// What happens between an order and the review by its buyer, for callers that play both parts:
/// sample content.
public interface InvitedBuyers {

    /// Writes to every buyer whose time has come, as happens by itself every ten minutes.
    void goRound();

    /// Publishes by the link that ends in this token, as its page does: as a verified purchase,
    /// once. Null where the link is used, expired, altered, taken back or for another product; then
    /// nothing is published. Needs a running transaction.
    @Nullable Reviewed publish(String token, Actor.Member author, NewReview review);
}
