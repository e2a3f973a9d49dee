package folkmoot.moderation;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws what was decided about something, for pages of the modules above.
public interface Notices {

    /// Beside the words: labels for everybody, requests and reasons for their author; null for
    /// nothing.
    @Nullable Content beside(List<Decided> standing, boolean own);

    /// In lists: what readers of the words have to know with them; null for nothing.
    @Nullable Content labels(List<Decided> standing);

    /// The same for readers elsewhere, in front of the words, which are safe HTML; where they are
    /// folded up it stands for them.
    String labelled(List<Decided> standing, String html);

    /// Where words cannot be read. `what` is what stood there: "A comment".
    Content tombstone(Decided withheld, String what);
}
