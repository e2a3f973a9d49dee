package folkmoot.talk;

import folkmoot.people.Actor;
import org.jspecify.annotations.Nullable;

/// Where words come in that were not typed into our own pages: letters that answer, other places,
/// sample content.
public interface Conversation {

    /// Says something about a post, or about a comment on it. `id` is new. One transaction, or part
    /// of the running one.
    Publishing post(
            Actor.Member author,
            CommentId id,
            PostId post,
            @Nullable CommentId parent,
            String body);

    /// Under which post this comment stands; null where the reader may not read it.
    @Nullable PostId under(Actor reader, CommentId comment);
}
