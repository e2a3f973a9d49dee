package folkmoot.governance;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import java.util.Collection;
import java.util.Set;

/// Of whom juries may be drawn, as far as the constitution and elections say so.
public interface JuryPool {

    /// Those whom members elected to it; their term lasts.
    Set<PersonId> elected();

    /// Those of them who may vote here now.
    Set<PersonId> eligible(Collection<PersonId> people);

    /// What is in the way of this member, in words; empty for nothing.
    String bar(Actor.Member person);
}
