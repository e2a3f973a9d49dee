package folkmoot.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers who people are, to those who hold only their ids.
public interface People {

    /// The persons behind these ids; erased ones are there with a neutral name.
    Map<PersonId, PersonView> named(Collection<PersonId> ids);

    /// The persons behind these handles, as far as they exist.
    Map<String, PersonId> handles(Collection<String> handles);

    /// Those of them who are members, as they act now; guests and whoever has left are not in it.
    Map<PersonId, Actor.Member> members(Collection<PersonId> ids);

    /// Whom this person follows.
    Set<PersonId> followedBy(PersonId person);

    /// Who wears this hat now.
    Set<PersonId> wearing(Hat hat);

    /// The address that this person has proven to be theirs; null for none. Never to be shown to
    /// others.
    @Nullable String address(PersonId person);

    /// Those of them who have proven an address to be theirs.
    Set<PersonId> confirmed(Collection<PersonId> ids);

    /// How many were here signed in between these times, as far as they are still signed in.
    long seen(Instant from, Instant to);

    /// Whom this person does not want to read.
    Set<PersonId> blockedBy(PersonId person);

    /// Who does not want to read this person.
    Set<PersonId> blocking(PersonId person);
}
