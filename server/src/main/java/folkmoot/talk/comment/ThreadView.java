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

    /// What stands instead of words that this reader does not see; null where they see them.
    public @Nullable String tombstone() {
        return switch (comment.state()) {
            case VISIBLE, WAITING -> null;
            case HELD -> own ? null : "talk.comment.held";
            case WITHDRAWN -> "talk.comment.withdrawn";
            case ERASED -> "talk.comment.erased";
        };
    }

    /// Direct replies that are not drawn here.
    public int more() {
        var drawn =
                replies.stream().map(ThreadView::comment).filter(CommentView::takesPlace).count();
        return Math.max(0, comment.replies() - (int) drawn);
    }
}
