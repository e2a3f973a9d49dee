package folkmoot.reviews.invitation;

import folkmoot.people.Actor;
import folkmoot.reviews.InvitedBuyers;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.review.Reviewing;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Invitations used without a browser: the link is read, checked and used up all the same.
@Component
class UsingLinks implements InvitedBuyers {

    private final Rounds rounds;
    private final Seals seals;
    private final Invitations invitations;
    private final Reviewing reviewing;
    private final Clock clock;

    UsingLinks(
            Rounds rounds, Seals seals, Invitations invitations, Reviewing reviewing, Clock clock) {
        this.rounds = rounds;
        this.seals = seals;
        this.invitations = invitations;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @Override
    public void goRound() {
        rounds.goRound();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Reviewed publish(String token, Actor.Member author, NewReview review) {
        if (!(seals.read(token) instanceof Reading.Genuine(var genuine))) {
            return null;
        }
        invitations.opened(genuine.nonce(), clock.instant());
        var found = invitations.find(genuine.nonce());
        if (found == null
                || found.revoked()
                || !found.product().equals(review.product())
                || !invitations.use(found.nonce(), review.id(), clock.instant())) {
            return null;
        }
        var how = reviewing.publish(author, review, found.order());
        if (!Accepting.published(how)) {
            invitations.unuse(found.nonce());
        }
        return how;
    }
}
