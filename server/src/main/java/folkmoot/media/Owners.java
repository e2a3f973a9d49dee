package folkmoot.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Knows who is behind a request, by id. media shows a picture that is not public to its owner
/// alone; people tells who asks.
public interface Owners {

    /// Null for nobody we know.
    @Nullable UUID behind(HttpServletRequest request);
}
