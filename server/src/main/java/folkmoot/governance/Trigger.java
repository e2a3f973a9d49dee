package folkmoot.governance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What happened when a rule is asked.
public enum Trigger {
    POST_CREATED("post.created"),
    POST_EDITED("post.edited"),
    COMMENT_CREATED("comment.created"),
    COMMENT_EDITED("comment.edited"),
    REVIEW_CREATED("review.created"),
    REVIEW_EDITED("review.edited"),
    MEDIA_CREATED("media.created"),
    MEDIA_EDITED("media.edited"),
    REACTION_CREATED("reaction.created"),
    HIGHLIGHT_REQUESTED("highlight.requested"),
    FLAG_THRESHOLD("flag.threshold"),
    MEMBER_JOINED("member.joined"),
    MEMBER_PROMOTED("member.promoted"),
    MENTION_INGESTED("mention.ingested"),
    QUESTION_UNANSWERED("question.unanswered"),
    PROMISE_MISSED("promise.missed"),
    BRAND_REPLIED("brand.replied"),
    RESTRICTION_MADE("restriction.made"),
    SCHEDULE("schedule");

    private static final Map<String, Trigger> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toMap(Trigger::wire, Function.identity()));

    private static final Set<Trigger> LATER =
            EnumSet.of(
                    MEDIA_EDITED,
                    FLAG_THRESHOLD,
                    MEMBER_JOINED,
                    MEMBER_PROMOTED,
                    MENTION_INGESTED,
                    PROMISE_MISSED,
                    SCHEDULE);

    private final String wire;

    Trigger(String wire) {
        this.wire = wire;
    }

    /// What it is called in a rule.
    public String wire() {
        return wire;
    }

    /// Whether anything asks rules of this trigger yet.
    public boolean isAsked() {
        return !LATER.contains(this);
    }

    public static Optional<Trigger> of(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
