package folkmoot.talk;

import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Posts of every kind, for the modules that add a kind. Everything that writes needs a running
/// transaction.
public interface Posts {

    /// Judges, stores, indexes and tells. A post by an unconfirmed person waits.
    Publishing publish(Actor.Member author, NewPost post);

    /// Posts as this reader may see them: visible ones, and the reader's own waiting and held ones.
    Map<PostId, PostView> visibleTo(Actor reader, Collection<PostId> ids);

    /// The newest posts of this author that the reader may see.
    List<PostView> by(PersonId author, Actor reader, int limit);

    /// Makes a post that was published elsewhere, under a name without an account here, ready to be
    /// stored. Pure, so that imports do it on all cores.
    ReadyPost ready(BroughtPost post);

    /// Stores and indexes what is ready, many at once. Answers which of them the rules make wait.
    Set<PostId> store(List<ReadyPost> posts);

    /// The author's own post, locked until the transaction ends; [folkmoot.site.NotThere] when it
    /// is somebody else's, taken back or erased.
    PostView own(Actor.Member author, PostId id);

    /// New words by the author; those that could be read before stay in the public history.
    Publishing edit(Actor.Member author, NewPost post);

    /// The author takes it back, once; its words are no longer shown to anybody but them.
    void withdraw(Actor.Member author, PostId id);

    /// Those of these posts that the reader has marked as helpful.
    Set<PostId> foundHelpful(Actor reader, Collection<PostId> ids);

    /// Earlier words of a post, the newest first.
    List<PostVersion> versions(PostId id);
}
