package folkmoot.talk.comment;

import folkmoot.people.PersonId;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.text.Languages;
import folkmoot.text.Markdown;
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

    /// Whether everybody may read its words.
    public boolean visible() {
        return state == PostState.VISIBLE;
    }

    /// Whether others see something of it: its words, or that something stands under it.
    boolean takesPlace() {
        return visible() || replies > 0;
    }

    CommentView in(PostState state) {
        return new CommentView(
                id, post, parent, depth, author, body, html, language, state, postedAt, editedAt,
                replies, helpful);
    }

    CommentView by(PersonId author) {
        return new CommentView(
                id, post, parent, depth, author, body, html, language, state, postedAt, editedAt,
                replies, helpful);
    }

    CommentView saying(String body) {
        return new CommentView(
                id,
                post,
                parent,
                depth,
                author,
                body,
                Markdown.brief(body),
                Languages.of(body),
                state,
                postedAt,
                editedAt,
                replies,
                helpful);
    }
}
