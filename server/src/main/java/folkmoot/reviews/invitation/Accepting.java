package folkmoot.reviews.invitation;

import folkmoot.people.Actor;
import folkmoot.people.Members;
import folkmoot.products.ProductView;
import folkmoot.reviews.Reviewed;
import folkmoot.reviews.invitation.Invitations.Found;
import folkmoot.reviews.writing.ReviewForm;
import folkmoot.reviews.writing.Submitting;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Using an invitation. The link was mailed to the buyer, so whoever has it needs no other letter
/// to be a member.
@Component
class Accepting {

    /// What became of it.
    sealed interface Outcome {

        /// Somebody was faster, or the order was taken back meanwhile.
        record Gone() implements Outcome {}

        record Heard(Reviewed how) implements Outcome {}
    }

    private final Invitations invitations;
    private final Members members;
    private final Submitting submitting;
    private final Clock clock;

    Accepting(Invitations invitations, Members members, Submitting submitting, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.submitting = submitting;
        this.clock = clock;
    }

    /// The review is by whoever is signed in, else by the buyer under the name they want to show.
    @Transactional
    Outcome accept(
            Found invitation,
            ProductView product,
            Actor actor,
            String name,
            PostId id,
            ReviewForm form,
            UUID owner) {
        if (!invitations.use(invitation.nonce(), id, clock.instant())) {
            return new Outcome.Gone();
        }
        var author = author(invitation, actor, name);
        if (author == null) {
            invitations.unuse(invitation.nonce());
            return new Outcome.Gone();
        }
        var how = submitting.publish(author, id, product, form, owner, invitation.order());
        if (!published(how)) {
            invitations.unuse(invitation.nonce());
        }
        return new Outcome.Heard(how);
    }

    private Actor.@Nullable Member author(Found invitation, Actor actor, String name) {
        if (actor instanceof Actor.Member member && member.confirmed()) {
            return member;
        }
        var email = invitation.email();
        return email == null ? null : members.join(name, email, null);
    }

    /// Whether the link is spent by what became of the review.
    static boolean published(Reviewed how) {
        return how instanceof Reviewed.Spoken(var outcome)
                && !(outcome instanceof Publishing.Refused);
    }
}
