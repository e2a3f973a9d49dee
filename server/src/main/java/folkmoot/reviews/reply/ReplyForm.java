package folkmoot.reviews.reply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/// The brand's reply as a browser sends it.
public record ReplyForm(
        @NotBlank(message = "reviews.reply.empty")
                @Size(max = 5_000, message = "reviews.reply.long")
                String body) {

    public static final ReplyForm EMPTY = new ReplyForm("");

    public ReplyForm {
        body = Objects.requireNonNullElse(body, "").strip();
    }
}
