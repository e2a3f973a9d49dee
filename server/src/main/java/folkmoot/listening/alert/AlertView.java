package folkmoot.listening.alert;

import static folkmoot.site.Texts.say;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that one should know: of a topic, or of what happens here, called `name`, so many in
/// one hour, day or week (`pace`), where `usual` is usual. `about` is the id of a post or of a
/// rule; `evidence` are sentences with their addresses.
public record AlertView(
        UUID id,
        Kind kind,
        @Nullable Long topic,
        @Nullable UUID product,
        String about,
        String name,
        String path,
        Instant epoch,
        String pace,
        int count,
        double usual,
        double strength,
        double shift,
        Instant madeAt,
        List<Line> evidence) {

    /// What it is about.
    public enum Kind {
        TOPIC,
        /// Reviews of a product.
        PRODUCT,
        /// Comments under whatever is about a product.
        TALK,
        /// Comments under a post.
        POST,
        /// Holds by a rule.
        RULE,
        /// Holds in the whole place.
        PLACE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// A sentence and where it was said.
    public record Line(String sentence, String source, String path) {}

    public long usually() {
        return Math.round(usual);
    }

    /// What it says, in one sentence.
    public String words() {
        if (kind == Kind.PRODUCT && Math.abs(shift) > strength) {
            return say(shift > 0 ? "alerts.stars.up" : "alerts.stars.down", name, count);
        }
        return say("alerts." + kind + "." + pace, name, count, usually());
    }

    /// Where it is muted: a topic on its own page.
    public String mutePath() {
        return "/listening/alerts/" + Ids.text(id) + "/mutes";
    }

    AlertView with(String called, String where, List<Line> lines) {
        return new AlertView(
                id, kind, topic, product, about, called, where, epoch, pace, count, usual, strength,
                shift, madeAt, lines);
    }
}
