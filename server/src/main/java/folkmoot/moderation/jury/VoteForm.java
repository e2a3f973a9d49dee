package folkmoot.moderation.jury;

import java.util.Objects;

/// What a juror sends: a choice, and why, if they like.
public record VoteForm(String vote, String words) {

    public static final int LONGEST = 500;
    public static final VoteForm EMPTY = new VoteForm("", "");

    public VoteForm {
        vote = Objects.requireNonNullElse(vote, "");
        words = Objects.requireNonNullElse(words, "").strip();
    }
}
