package folkmoot.talk.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/// What a browser sends. It is drawn again as typed when something is wrong with it. `parent` is
/// empty for a comment on the post itself.
public record CommentForm(
        @NotBlank(message = "talk.comment.empty") @Size(max = 10_000, message = "talk.comment.long")
                String body,
        String parent) {

    public static final CommentForm EMPTY = new CommentForm("", "");

    public CommentForm {
        body = Objects.requireNonNullElse(body, "").strip();
        parent = Objects.requireNonNullElse(parent, "");
    }
}
