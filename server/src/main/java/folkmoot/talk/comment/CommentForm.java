package folkmoot.talk.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/// What a browser sends. It is drawn again as typed when something is wrong with it. `parent` is
/// empty for a comment on the post itself; `about` is what a page elsewhere sends along that leads
/// here; `beside` is not empty in a form that was put beside the one of the page.
public record CommentForm(
        @NotBlank(message = "talk.comment.empty") @Size(max = 10_000, message = "talk.comment.long")
                String body,
        String parent,
        String about,
        String beside) {

    private static final int LONGEST = 100;

    public static final CommentForm EMPTY = of("");

    static final CommentForm BESIDE = new CommentForm("", "", "", "yes");

    public CommentForm {
        body = Objects.requireNonNullElse(body, "").strip();
        parent = Objects.requireNonNullElse(parent, "");
        about = Objects.requireNonNullElse(about, "").strip();
        about = about.length() > LONGEST ? "" : about;
        beside = Objects.requireNonNullElse(beside, "").isEmpty() ? "" : "yes";
    }

    static CommentForm of(String body) {
        return new CommentForm(body, "", "", "");
    }
}
