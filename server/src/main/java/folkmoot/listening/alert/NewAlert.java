package folkmoot.listening.alert;

import folkmoot.listening.series.Pace;
import folkmoot.listening.trend.Trend;
import folkmoot.products.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be told: once for each topic, and once for each epoch of anything that is our own.
/// `about` is the id of a post or of a rule.
public record NewAlert(
        AlertView.Kind kind,
        @Nullable Long topic,
        @Nullable ProductId product,
        String about,
        Instant epoch,
        Pace pace,
        int count,
        double usual,
        double strength,
        double shift) {

    public static NewAlert of(Trend it) {
        return new NewAlert(
                AlertView.Kind.TOPIC,
                it.topic(),
                null,
                "",
                it.at(),
                it.pace(),
                it.people(),
                it.usual(),
                it.strength(),
                0);
    }
}
