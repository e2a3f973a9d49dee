package folkmoot.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Knows who is behind a request. The frame shows them; people tells.
public interface Readers {

    /// Null for a guest.
    @Nullable Reader of(HttpServletRequest request);
}
