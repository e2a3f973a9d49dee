package folkmoot.talk;

import folkmoot.people.Actor;
import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One kind of post. A module above that has something special to show or keep about its posts
/// implements this.
public interface PostKind {

    /// As in `talk.post.kind`: `review`, later `question`, `idea` …
    String name();

    /// Draws the post's own page, all parts together so that it costs a fixed number of queries.
    PostPage page(PostView post, Actor reader, String base);

    /// Cards for streams, drawn together so that a list costs a fixed number of queries.
    Map<PostId, Content> cards(List<PostView> posts, Actor reader);

    /// Where one of this kind is written.
    String writePath();

    /// Where one of this kind is changed by its author; null where that is not possible.
    default @Nullable String editPath(PostId post) {
        return null;
    }

    /// Name of the kind's icon.
    String icon();

    /// Which entry of the navigation its pages belong to.
    String section();

    /// What else is to be known about one that waits until somebody confirms that they wrote it;
    /// `person` is who they would be, null for a new member.
    default List<String> remarks(PostView post, Actor.@Nullable Member person) {
        return List.of();
    }

    /// What else readers rely on and the log vouches for: stars. One text for each, the same as
    /// long as that is the same.
    default Map<PostId, String> vouched(Collection<PostId> posts) {
        return Map.of();
    }

    /// Those that show pictures beside their words.
    default Set<PostId> pictured(Collection<PostId> posts) {
        return Set.of();
    }

    /// The post entered another state, in the same transaction. One whose author leaves is
    /// withdrawn before its words go.
    default void moved(PostId post, PostState state) {}

    /// Whether its very pictures are not taken in again, from now on.
    default void bar(PostId post, boolean barred) {}

    /// Marks on the post were counted anew, in the same transaction.
    default void counted(PostId post, int helpful, int unhelpful) {}
}
