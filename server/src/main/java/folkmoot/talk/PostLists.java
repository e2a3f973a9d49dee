package folkmoot.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists of what everybody may read, of every kind: for feeds, maps and the like.
public interface PostLists {

    /// The newest, about a product or (null) about anything.
    List<PostView> newest(@Nullable UUID product, int limit);

    /// In the order of their ids, from that one on.
    List<PostView> from(PostId first, int limit);

    /// Every so manieth id, beginning with the first: where pages of [#from] begin. Reads all ids.
    List<PostId> milestones(int every);
}
