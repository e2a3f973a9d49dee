package folkmoot.talk.comment;

import folkmoot.moderation.Restrictable;
import folkmoot.people.Actor;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.talk.CommentId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the modules below may ask of comments: let go, hand over.
@Component
class CommentKind implements Restrictable, Claims {

    static final String NAME = "comment";

    private final Commenting commenting;

    CommentKind(Commenting commenting) {
        this.commenting = commenting;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(NAME);
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        commenting.release(new CommentId(object), entry);
    }

    @Override
    public void claim(PersonId guest, Actor.Member person) {
        commenting.claim(guest, person);
    }
}
