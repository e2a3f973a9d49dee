package folkmoot.governance;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people say while rules are made, piece by piece, for those who decide what can be read. The
/// text of a rule is no such piece: whoever votes on it has to be able to read it.
public interface Spoken {

    /// What somebody said.
    record Piece(
            UUID id, Kind kind, @Nullable PersonId author, String words, String path, Instant at) {}

    /// At that path of this place; null for anything else, and for what is not to be read yet.
    @Nullable Piece at(String path);

    /// Those that are there, whoever may read them. A reason is there once its vote is closed.
    Map<UUID, Piece> pieces(Collection<UUID> ids);

    /// Pages show it otherwise from now on.
    void changed(UUID id);

    /// Which words they are.
    enum Kind {
        /// What a proposal's author says for it.
        RATIONALE,
        /// What the brand says to it.
        POSITION,
        /// A sentence about it, to agree with or not.
        STATEMENT,
        /// Why somebody voted as they did.
        REASON,
        /// Why somebody should be elected, or a thing to choose.
        CANDIDACY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static boolean is(String word) {
            return Arrays.stream(values()).anyMatch(it -> it.word().equals(word));
        }
    }
}
