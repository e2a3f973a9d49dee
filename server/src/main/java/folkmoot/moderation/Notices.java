package folkmoot.moderation;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws what was decided about something, for pages of the modules above.
public interface Notices {

    /// Beside the words: labels for everybody, requests and reasons for their author; null for
    /// nothing.
    @Nullable Content beside(List<Decided> standing, boolean own);

    /// Where words cannot be read. `what` is what stood there: "A comment".
    Content tombstone(Decided withheld, String what);
}
