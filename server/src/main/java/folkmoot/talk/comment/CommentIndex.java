package folkmoot.talk.comment;

import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.talk.PostView;
import folkmoot.text.Excerpt;
import java.util.Collection;
import org.springframework.stereotype.Component;

/// Keeps the search index equal to the comments that everybody may read.
@Component
class CommentIndex {

    private final Index index;

    CommentIndex(Index index) {
        this.index = index;
    }

    /// With what they are about.
    void put(Collection<CommentView> comments, PostView on) {
        index.put(comments.stream().map(it -> document(it, on.heading())).toList());
    }

    private static Document document(CommentView comment, String about) {
        return new Document(
                comment.id().value(),
                CommentKind.NAME,
                comment.path(),
                "",
                about,
                Excerpt.plain(comment.body()),
                comment.language(),
                null,
                0,
                comment.postedAt(),
                comment.author().value());
    }

    void drop(Collection<CommentView> comments) {
        index.drop(CommentKind.NAME, comments.stream().map(it -> it.id().value()).toList());
    }
}
