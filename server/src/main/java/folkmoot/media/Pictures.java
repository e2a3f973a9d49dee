package folkmoot.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The pictures of the place.
///
/// A picture is loose when it has come, kept once something of its owner shows it, and public when
/// that may be seen by all. Loose and kept ones are served to their owner alone. What stays loose
/// for a day is forgotten.
public interface Pictures {

    /// Reads, checks, shrinks and keeps an upload. Takes a second for a large photo: call it before
    /// the transaction that needs it.
    Storing store(Upload upload);

    /// Attaches those of these that are the owner's, in the order given; the others are left out.
    /// In the caller's transaction, like everything below.
    List<PictureId> keep(UUID owner, Collection<PictureId> ids);

    /// What one has brought is another's from now on: it has become known who they are.
    void give(UUID from, UUID to);

    /// The same of what has come and is not attached yet: what is kept or public has an owner who
    /// is known, and nobody else's word takes it from them.
    void giveLoose(UUID from, UUID to);

    /// These are another's from now on, whoever brought them: what is a product's outlives the
    /// account of the person who uploaded it.
    void hand(Collection<PictureId> ids, UUID to);

    /// All that one has brought, the newest first.
    List<PictureView> broughtBy(UUID owner);

    /// Lets everybody see them.
    void publish(Collection<PictureId> ids);

    /// Lets only their owners see them again, for what is held or waits.
    void hide(Collection<PictureId> ids);

    /// From now on these very pictures are not taken in again, whoever brings them.
    void bar(Collection<PictureId> ids);

    /// That was a mistake.
    void unbar(Collection<PictureId> ids);

    /// Changes what the owner says is to be seen.
    void describe(UUID owner, PictureId id, String alt);

    /// For pages that may show them: those that exist, by id. One statement.
    Map<PictureId, PictureView> named(Collection<PictureId> ids);

    /// Forgets them; the files go within a day.
    void drop(Collection<PictureId> ids);

    /// Forgets everything that a person brought.
    void erase(UUID owner);
}
