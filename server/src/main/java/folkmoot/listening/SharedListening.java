package folkmoot.listening;

import folkmoot.listening.kafka.Feed;
import folkmoot.listening.kafka.Gathering;
import folkmoot.listening.kafka.Keeper;
import folkmoot.listening.kafka.Node;
import folkmoot.listening.kafka.Plan;
import folkmoot.listening.kafka.Topics;
import folkmoot.listening.reading.OwnModels;
import folkmoot.listening.trend.Sizes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/// Listening on several machines, by way of Kafka.
public final class SharedListening {

    private SharedListening() {}

    /// A machine that shares in the work and has neither pages nor a database, until it is closed;
    /// `models` may have models of the place's own, `tell` hears lines for the operator. Where no
    /// broker answers, [IllegalArgumentException].
    public static AutoCloseable node(
            String brokers, Path folder, Path models, int threads, Consumer<String> tell) {
        var every = Long.getLong("folkmoot.listening.every", Plan.OFTEN);
        var sizes = Boolean.getBoolean("folkmoot.listening.small") ? Sizes.SMALL : Sizes.LARGE;
        var transaction = Integer.getInteger("folkmoot.listening.transaction", Plan.TRANSACTION);
        if (transaction < 1_000 || transaction > 900_000) {
            throw new IllegalArgumentException(
                    "folkmoot.listening.transaction takes 1000 to 900000 milliseconds, not %d"
                            .formatted(transaction));
        }
        var reader = Reader.of(OwnModels.in(models), List.of());
        var plan = new Plan(reader, sizes, every, transaction, threads, tell);
        try {
            return Node.join(brokers, folder, plan);
        } catch (KafkaException e) {
            throw new IllegalArgumentException("No use of " + brokers + ": " + e.getMessage(), e);
        }
    }

    /// How the brokers call themselves together: others have another name.
    public static String cluster(String brokers) {
        return Topics.make(brokers);
    }

    /// What there is to do, for all of them.
    public static Feed feed(String brokers) {
        return new Feed(brokers);
    }

    /// What they found.
    public static Gathering gather(String brokers, Keeper keeper) {
        return new Gathering(brokers, keeper);
    }
}
