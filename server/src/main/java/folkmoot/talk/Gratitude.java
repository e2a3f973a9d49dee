package folkmoot.talk;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where thanks come in that were not typed into our own pages.
public interface Gratitude {

    /// `about` is the post or comment that it is for. One transaction, or part of the running one.
    Publishing thank(Actor.Member giver, PersonId receiver, @Nullable UUID about, String line);
}
