package folkmoot.moderation.judging;

import folkmoot.governance.Feature;
import folkmoot.governance.Judgement;
import folkmoot.governance.Law;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Trigger;
import folkmoot.moderation.Objection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words that were brought from elsewhere: nothing is known of them but what they are.
@Component
class Foreign {

    private final Law law;
    private final Objecting objecting;

    Foreign(Law law, Objecting objecting) {
        this.law = law;
        this.objecting = objecting;
    }

    @Nullable Objection objection(String kind, String words, Instant now) {
        var brand = kind.equals("reply") || kind.equals("product");
        return objection(kind, words, brand, now);
    }

    @Nullable Objection objection(String kind, String words, boolean brand, Instant now) {
        return objecting.of(kind, judgement(kind, words, brand, now));
    }

    /// The same before anything follows from it.
    Judgement judgement(String kind, String words, boolean brand, Instant now) {
        var seen =
                Reading.of(words, _ -> false)
                        .in(Snapshot.USUAL)
                        .with(Feature.TRIGGER, trigger(kind).wire())
                        .with(Feature.SPACE, space(kind))
                        .with(Feature.NOW, now)
                        .with(Feature.AUTHOR_BRAND, brand)
                        .with(Feature.AUTHOR_STAFF, brand);
        return law.consider(seen);
    }

    private static String space(String kind) {
        return kind.equals("person") ? "people" : kind + "s";
    }

    private static Trigger trigger(String kind) {
        return switch (kind) {
            case "review" -> Trigger.REVIEW_CREATED;
            case "reply" -> Trigger.BRAND_REPLIED;
            case "comment" -> Trigger.COMMENT_CREATED;
            case "photo" -> Trigger.MEDIA_CREATED;
            default -> Trigger.POST_CREATED;
        };
    }
}
