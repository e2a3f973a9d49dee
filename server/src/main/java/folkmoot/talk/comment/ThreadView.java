package folkmoot.talk.comment;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Limited;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comment with the replies that are drawn under it. `own`: the reader wrote it; `marked`: the
/// reader found it helpful; `aside`: the reader blocked its author, so it is folded away; `notices`
/// is what was decided about it, `picked` says that it is shown above others and by whose leave,
/// `picks` that this reader may ask for that, `withheld` why this reader does not see the words.
public record ThreadView(
        CommentView comment,
        Content author,
        String name,
        @Nullable String handle,
        boolean own,
        boolean marked,
        boolean aside,
        List<Decided> standing,
        @Nullable Content notices,
        @Nullable Content picked,
        boolean picks,
        @Nullable Content withheld,
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

    /// A decision folds it up.
    public boolean folded() {
        return Limited.folded(standing);
    }

    /// Its words with as many links as decisions leave.
    public String html() {
        return Limited.links(comment.html(), standing);
    }

    /// Direct replies that are not drawn here.
    public int more() {
        var drawn =
                replies.stream().map(ThreadView::comment).filter(CommentView::takesPlace).count();
        return Math.max(0, comment.replies() - (int) drawn);
    }
}
