package folkmoot.transparency;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Implemented by what publishes: the lists of the log are made of it, and compared with it.
public interface Published {

    /// How one stands. `words` are canonical JSON with what its page shows, the text as `html`
    /// among it; `under` the address of what it cannot be read without. `isAwaiting` is whether it
    /// will be in the next list.
    record Piece(
            UUID id,
            String path,
            String words,
            boolean isWithheld,
            @Nullable String under,
            boolean isAwaiting) {

        public boolean isReadable() {
            return !isWithheld && under == null;
        }
    }

    /// Takes, in the order of their ids, what has become readable or has other words since it was
    /// taken last. Needs a running transaction; what another one holds stays for the next time.
    List<UUID> take(int most);

    /// Those of these that are readable, or would be but for a decision, or for what they stand
    /// under.
    List<Piece> pieces(Collection<UUID> objects);
}
