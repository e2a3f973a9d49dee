package folkmoot.moderation;

import folkmoot.people.Actor;
import java.util.UUID;

/// Appeals, for modules above: the same verbs that the pages call.
public interface Hearing {

    /// Against what withholds it; answers the appeal.
    UUID appeal(Actor.Member author, UUID object, String words);

    /// Asks the author once more.
    void ask(Actor.Member moderator, UUID appeal, String words);

    /// `outcome` is `upheld`, `reversed` or `changed`.
    void decide(Actor.Member moderator, UUID appeal, String outcome, String reason);
}
