package folkmoot.listening.alert;

import static folkmoot.site.Texts.say;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that one should know: of a topic, or of the reviews of a product, called `name`, so
/// many in one hour, day or week (`pace`), where `usual` is usual. `evidence` are sentences with
/// their addresses.
public record AlertView(
        UUID id,
        Kind kind,
        @Nullable Long topic,
        @Nullable UUID product,
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
        PRODUCT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
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

    AlertView with(String called, String where, List<Line> lines) {
        return new AlertView(
                id, kind, topic, product, called, where, epoch, pace, count, usual, strength, shift,
                madeAt, lines);
    }
}
