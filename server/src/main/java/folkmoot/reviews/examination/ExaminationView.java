package folkmoot.reviews.examination;

import folkmoot.products.ProductView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An examination as its page shows it. To those who decide no stars, and no way to them; nor do
/// they see their `own` that are open.
public record ExaminationView(
        String path,
        ProductView product,
        Instant from,
        Instant to,
        boolean ring,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        int open,
        int cleared,
        int confirmed,
        int over,
        boolean decides,
        int own,
        List<SuspectView> suspects) {

    /// One that is examined: its words, and where they stand.
    public record SuspectView(
            String post, String path, String title, String body, String language, Instant at) {}

    public int all() {
        return open + cleared + confirmed + over;
    }

    /// What is left for this reader.
    public int left() {
        return open - own;
    }

    /// There are more than are shown.
    public boolean more() {
        return left() > suspects.size();
    }
}
