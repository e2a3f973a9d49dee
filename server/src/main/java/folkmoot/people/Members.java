package folkmoot.people;

import folkmoot.media.PictureId;
import org.jspecify.annotations.Nullable;

/// Makes members of persons whose address needs no letter any more: buyers who come from an
/// invitation, the first lead, sample content. Each call is one transaction, or joins the running
/// one.
public interface Members {

    /// The name as it is kept; null for one that nobody can have.
    @Nullable String called(String name);

    /// What a rule has against somebody being called so, in words, which is put on record; null for
    /// nothing.
    @Nullable String objection(String name);

    /// A confirmed member; whoever has this address already stays as they are. Nobody is signed in
    /// by it. [NotAllowed] where a rule has something against the name.
    Actor.Member join(String name, String email, @Nullable String password);

    /// What they say about themselves, in Markdown.
    void introduce(PersonId person, String about);

    /// Shows a picture beside all their words; it has to be theirs and loose.
    void picture(PersonId person, PictureId picture);

    /// Puts a hat on somebody, dated and logged; nothing happens when they wear it.
    void grant(PersonId person, Hat hat, @Nullable PersonId by);

    /// Puts on a hat that members elected somebody to, and says why in the log.
    void elect(PersonId person, Hat hat, String why);

    /// Takes it off when the term is over.
    void retire(PersonId person, Hat hat, String why);

    /// Follows somebody from now on.
    void follow(PersonId follower, PersonId followed);
}
