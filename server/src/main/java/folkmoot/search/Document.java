package folkmoot.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that can be found by its words. `kind` names what it is (`review`, `comment`,
/// `product`, `person`; shown as the message `search.kind.<kind>`), `path` is its address,
/// `language` a BCP 47 code or empty. `title` and `body` are plain text.
///
/// @param about what it belongs to (a review's product, a comment's post): found and shown with it;
///   may be empty
/// @param product whose page it belongs to, for searching there
/// @param weight how much it counts among equals: 0 like any other, up to 1 for what many found
///   helpful; from 1 on a landmark of the place (a product, a person), looked at however old
/// @param author which member wrote it; null for nobody, or somebody from elsewhere
public record Document(
        UUID id,
        String kind,
        String path,
        String title,
        String about,
        String body,
        String language,
        @Nullable UUID product,
        float weight,
        Instant at,
        @Nullable UUID author) {

    /// By nobody in particular.
    public Document(
            UUID id,
            String kind,
            String path,
            String title,
            String about,
            String body,
            String language,
            @Nullable UUID product,
            float weight,
            Instant at) {
        this(id, kind, path, title, about, body, language, product, weight, at, null);
    }

    /// The same, written by a member.
    public Document by(UUID member) {
        return new Document(
                id, kind, path, title, about, body, language, product, weight, at, member);
    }

    /// One like any other.
    public Document(
            UUID id,
            String kind,
            String path,
            String title,
            String body,
            String language,
            @Nullable UUID product,
            Instant at) {
        this(id, kind, path, title, "", body, language, product, 0, at, null);
    }
}
