package folkmoot.listening.webmention;

import folkmoot.intake.Dates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Times of pages.
final class When {

    private static final Dates DATES = new Dates(Dates.Order.MONTH_FIRST);

    private When() {}

    static @Nullable Instant parse(String written) {
        return DATES.parse(written);
    }
}
