package folkmoot.talk.comment;

import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.text.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the search index equal to the comments that everybody may read.
@Component
class CommentIndex {

    private final Index index;

    CommentIndex(Index index) {
        this.index = index;
    }

    /// With what it is about, as far as everybody may read that.
    void put(CommentView comment, @Nullable PostView on) {
        index.put(
                List.of(
                        new Document(
                                comment.id().value(),
                                CommentKind.NAME,
                                comment.path(),
                                "",
                                on == null || on.state() != PostState.VISIBLE ? "" : on.heading(),
                                Excerpt.plain(comment.body()),
                                comment.language(),
                                null,
                                0,
                                comment.postedAt())));
    }

    void drop(CommentId comment) {
        index.drop(comment.value());
    }
}
