package folkmoot.listening.kafka;

import folkmoot.listening.kafka.Keeper.Found;
import folkmoot.listening.kafka.Keeper.Part;
import folkmoot.listening.stream.FindingBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Brings findings to where they are kept.
public final class Gathering implements AutoCloseable {

    private static final int ROOM = 8 << 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Keeper keeper;

    public Gathering(String brokers, Keeper keeper) {
        this.keeper = keeper;
        Topics.make(brokers);
        var settings = Topics.client(brokers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, ROOM);
        consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var parts = new ArrayList<TopicPartition>();
        for (var topic : List.of(Topics.READINGS, Topics.TRENDS)) {
            consumer.partitionsFor(topic)
                    .forEach(it -> parts.add(new TopicPartition(topic, it.partition())));
        }
        consumer.assign(parts);
        seek();
    }

    private void seek() {
        consumer.assignment().forEach(it -> consumer.seek(it, keeper.next(part(it))));
    }

    /// What came in the meantime, or comes within that time; whether there was anything.
    public boolean gather(Duration patience) {
        var records = consumer.poll(patience);
        if (records.isEmpty()) {
            return false;
        }
        var found = new ArrayList<Found>(records.count());
        Map<Part, Long> next = new HashMap<>();
        for (var it : records) {
            var part = new Part(it.topic(), it.partition());
            found.add(new Found(part, it.offset(), FindingBytes.read(it.value())));
            next.put(part, it.offset() + 1);
        }
        if (!keeper.keep(found, next)) {
            seek();
        }
        return true;
    }

    private static Part part(TopicPartition it) {
        return new Part(it.topic(), it.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
