package folkmoot.talk.thanks;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/// What a browser sends. `about` is the address of what it is for, or empty.
public record ThanksForm(@Size(max = 280, message = "talk.thanks.long") String line, String about) {

    public ThanksForm {
        line = Objects.requireNonNullElse(line, "").strip();
        about = Objects.requireNonNullElse(about, "");
    }
}
