package folkmoot.talk.comment;

import folkmoot.people.PersonId;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment as its readers meet it. `replies` counts its visible direct replies, drawn or not.
public record CommentView(
        CommentId id,
        PostId post,
        @Nullable CommentId parent,
        int depth,
        PersonId author,
        String body,
        String html,
        String language,
        PostState state,
        Instant postedAt,
        @Nullable Instant editedAt,
        int replies,
        int helpful) {

    public String path() {
        return "/comments/" + id;
    }
}
