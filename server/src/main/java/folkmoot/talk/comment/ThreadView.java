package folkmoot.talk.comment;

import folkmoot.moderation.Waiting;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comment with the replies that are drawn under it. `own`: the reader wrote it; `marked`: the
/// reader found it helpful; `aside`: the reader blocked its author, so it is folded away.
public record ThreadView(
        CommentView comment,
        Content author,
        String name,
        @Nullable String handle,
        boolean own,
        boolean marked,
        boolean aside,
        @Nullable Waiting waiting,
        List<ThreadView> replies) {

    /// Direct replies that are not drawn here.
    public int more() {
        return Math.max(0, comment.replies() - replies.size());
    }
}
