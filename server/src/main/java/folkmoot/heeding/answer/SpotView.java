package folkmoot.heeding.answer;

import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import org.jspecify.annotations.Nullable;

/// A place to write at: under a post, or under a comment below it. `speaks`: people speak of the
/// topic there; otherwise it is about a product that they name.
public record SpotView(PostId post, @Nullable CommentId comment, String title, boolean speaks) {

    public String path() {
        return comment == null ? "/posts/" + post : "/comments/" + comment;
    }

    /// Everybody's door, with what is answered.
    public String door() {
        return "/posts/" + post + "/comments";
    }

    public String parent() {
        return comment == null ? "" : comment.toString();
    }

    /// Why it is among them.
    public String why() {
        return speaks ? comment == null ? "post" : "comment" : "product";
    }
}
