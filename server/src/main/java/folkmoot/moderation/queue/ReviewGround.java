package folkmoot.moderation.queue;

import folkmoot.site.Texts;
import java.util.Locale;

/// The only reasons for which a review is hidden: 16 CFR 465.7(b), in its order.
enum ReviewGround {
    CONFIDENTIAL,
    ABUSIVE,
    PERSONAL,
    DISCRIMINATORY,
    MISLEADING,
    FAKE,
    UNRELATED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return Texts.say("moderation.ground." + name());
    }
}
