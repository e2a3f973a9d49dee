package folkmoot.talk.post;

import folkmoot.moderation.Restrictable;
import folkmoot.people.Actor;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.talk.PostId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the modules below may ask of posts of any kind: let go, hand over.
@Component
class PostDoor implements Restrictable, Claims {

    private final PublishedPosts posts;
    private final Kinds kinds;

    PostDoor(PublishedPosts posts, Kinds kinds) {
        this.posts = posts;
        this.kinds = kinds;
    }

    @Override
    public boolean covers(String kind) {
        return kinds.has(kind);
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        posts.release(new PostId(object), entry);
    }

    @Override
    public void claim(PersonId guest, Actor.Member person) {
        posts.claim(guest, person);
    }
}
