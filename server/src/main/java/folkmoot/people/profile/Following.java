package folkmoot.people.profile;

import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Follow and block, and their ends.
@Component
public class Following {

    private final Follows follows;
    private final Doorkeeper door;
    private final PageCache pages;
    private final Clock clock;

    Following(Follows follows, Doorkeeper door, PageCache pages, Clock clock) {
        this.follows = follows;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    /// Nothing happens when the other has blocked them: who is blocked does not learn it here.
    @Transactional
    public void follow(Actor.Member follower, PersonId followed) {
        door.follows(follower, followed);
        follows.follow(follower.id(), followed, clock.instant());
        pages.drop("person:" + followed);
    }

    @Transactional
    void unfollow(PersonId follower, PersonId followed) {
        follows.unfollow(follower, followed);
        pages.drop("person:" + followed);
    }

    /// Ends following in both directions too.
    @Transactional
    void block(PersonId blocker, PersonId blocked) {
        follows.unfollow(blocker, blocked);
        follows.unfollow(blocked, blocker);
        follows.block(blocker, blocked, clock.instant());
        pages.drop("person:" + blocker);
        pages.drop("person:" + blocked);
    }

    @Transactional
    void unblock(PersonId blocker, PersonId blocked) {
        follows.unblock(blocker, blocked);
    }
}
