package folkmoot.moderation;

import folkmoot.people.Actor;
import java.util.List;
import java.util.UUID;

/// What jurors do, for modules above: the same verbs that the pages call.
public interface Jurors {

    /// Is willing to be drawn from now on.
    void volunteer(Actor.Member person);

    /// The juries that wait for this one's answer.
    List<UUID> waiting(Actor.Member juror);

    /// `vote` is `uphold`, `reverse` or `unable`.
    void vote(Actor.Member juror, UUID jury, String vote, String words);
}
