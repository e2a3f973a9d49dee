package folkmoot.talk.comment;

import gg.jte.Content;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a person said: a post, or a comment with the heading of what it is about, and
/// what was decided about it.
public record LatelyView(
        UUID id,
        String kind,
        String path,
        String heading,
        String words,
        String language,
        Instant at,
        @Nullable Content labels,
        boolean folded) {

    LatelyView decided(@Nullable Content said, boolean away) {
        return new LatelyView(id, kind, path, heading, words, language, at, said, away);
    }
}
