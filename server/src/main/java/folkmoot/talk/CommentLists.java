package folkmoot.talk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Comments that everybody may read, for modules that tell of them.
public interface CommentLists {

    /// Something said in a comment.
    record Remark(CommentId comment, PostId post, String body, Instant at) {

        public String path() {
            return "/comments/" + comment;
        }
    }

    /// Those under a post that were made from then until then, the newest first.
    List<Remark> under(PostId post, Instant since, Instant until, int most);

    /// The same as [#under] under all posts about a product.
    List<Remark> about(UUID product, Instant since, Instant until, int most);

    /// Those of them that everybody may read.
    Set<CommentId> shown(Collection<CommentId> comments);
}
