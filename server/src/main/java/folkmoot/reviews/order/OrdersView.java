package folkmoot.reviews.order;

import folkmoot.reviews.OrderReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page on which the lead connects the shop. `token` is a new one, shown this once; `report` is
/// what became of a file; `error` the message of what was wrong.
public record OrdersView(
        List<ApiTokenView> tokens,
        CoverageView coverage,
        int invite,
        int remind,
        @Nullable String token,
        @Nullable OrderReport report,
        @Nullable String error) {

    private static final String EXAMPLE =
            """
            POST %s/api/v1/orders
            Authorization: Bearer fm_…
            Content-Type: application/json

            {"number": "A-1042", "email": "zoe@post.example", "name": "Zoe A.",
             "delivered": "2026-11-01", "items": [{"sku": "HERON-8"}]}
            """;

    /// What a shop's program sends.
    public String example(String base) {
        return EXAMPLE.formatted(base);
    }
}
