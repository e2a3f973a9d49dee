package folkmoot.heeding.answer;

import java.util.Objects;

/// What the browser sends: the path of a [SpotView], and words.
public record AnswerForm(String where, String body) {

    static final AnswerForm EMPTY = new AnswerForm("", "");

    public AnswerForm {
        where = Objects.requireNonNullElse(where, "").strip();
        body = Objects.requireNonNullElse(body, "").strip();
    }
}
