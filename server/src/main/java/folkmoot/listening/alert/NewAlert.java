package folkmoot.listening.alert;

import folkmoot.listening.series.Pace;
import folkmoot.listening.trend.Trend;
import folkmoot.products.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be told: once for each topic, and once for each product and epoch.
public record NewAlert(
        @Nullable Long topic,
        @Nullable ProductId product,
        Instant epoch,
        Pace pace,
        int count,
        double usual,
        double strength,
        double shift) {

    public static NewAlert of(Trend it) {
        return new NewAlert(
                it.topic(), null, it.at(), it.pace(), it.people(), it.usual(), it.strength(), 0);
    }
}
