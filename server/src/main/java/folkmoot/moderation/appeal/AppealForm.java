package folkmoot.moderation.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/// What somebody says to a decision, or to a moderator's question.
public record AppealForm(
        @NotBlank(message = "moderation.appeal.empty")
                @Size(max = 5_000, message = "moderation.appeal.long")
                String words) {

    public static final AppealForm EMPTY = new AppealForm("");

    public AppealForm {
        words = Objects.requireNonNullElse(words, "").strip();
    }
}
