package folkmoot.reviews.exchange;

import folkmoot.intake.Row;
import folkmoot.reviews.ReadyReview;
import java.util.List;
import java.util.UUID;

/// A record on its way in.
sealed interface Item {

    Row row();

    /// A review, ready to be stored, and the key by which it is known again.
    record Fit(Row row, UUID key, ReadyReview review, List<String> photos) implements Item {}

    /// None, because of this.
    record Unfit(Row row, String reason) implements Item {}
}
