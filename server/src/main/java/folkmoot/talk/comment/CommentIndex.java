package folkmoot.talk.comment;

import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.talk.CommentId;
import folkmoot.text.Excerpt;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps the search index equal to the comments that everybody may read.
@Component
class CommentIndex {

    private final Index index;

    CommentIndex(Index index) {
        this.index = index;
    }

    void put(CommentView comment) {
        index.put(
                List.of(
                        new Document(
                                comment.id().value(),
                                CommentKind.NAME,
                                comment.path(),
                                "",
                                Excerpt.plain(comment.body()),
                                comment.language(),
                                null,
                                comment.postedAt())));
    }

    void drop(CommentId comment) {
        index.drop(comment.value());
    }
}
