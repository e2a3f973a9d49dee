package folkmoot.listening.elsewhere;

import folkmoot.listening.SharedListening;
import folkmoot.listening.kafka.Feed;
import folkmoot.listening.kafka.Keeper;
import folkmoot.listening.topic.CountingElsewhere;
import folkmoot.listening.understanding.ReadingElsewhere;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to those who read and count.
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String brokers;
    private final ReadingElsewhere reading;
    private final CountingElsewhere counting;
    private Instant looked = Instant.EPOCH;
    private boolean more;

    Line(String brokers, ReadingElsewhere reading, CountingElsewhere counting) {
        this.brokers = brokers;
        this.reading = reading;
        this.counting = counting;
    }

    /// Until it is told to stop, or brokers do not answer.
    void hold(Supplier<Keeper> keeper, BooleanSupplier stops) {
        try {
            var place = counting.join(SharedListening.cluster(brokers)).toString();
            try (var feed = SharedListening.feed(brokers);
                    var gathering = SharedListening.gather(brokers, keeper.get())) {
                while (!stops.getAsBoolean()) {
                    var asked = reading.ask(place, feed::send, feed::flush);
                    count(feed);
                    gathering.gather(asked || more ? AT_ONCE : PATIENCE);
                }
            }
        } catch (KafkaException e) {
            LOG.warn("Reading and counting wait for {}: {}", brokers, e.getMessage());
        }
    }

    private void count(Feed feed) {
        var now = Instant.now();
        if (!more && Duration.between(looked, now).compareTo(PAUSE) >= 0) {
            looked = now;
            more = counting.due();
            if (more) {
                counting.renew();
            }
        }
        counting.send(feed::send, feed::flush);
        more = more && counting.number();
    }
}
