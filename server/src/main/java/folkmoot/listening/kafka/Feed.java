package folkmoot.listening.kafka;

import folkmoot.listening.stream.Step;
import folkmoot.listening.stream.StepBytes;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Sends steps to whoever listens. What was sent before a crash may be sent again.
public final class Feed implements AutoCloseable {

    private static final int LINGER = 20;
    private static final long ROOM = 8 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    public Feed(String brokers) {
        Topics.make(brokers);
        var settings = Topics.client(brokers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, ROOM);
        producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void send(Step step) {
        producer.send(
                new ProducerRecord<>(Topics.MENTIONS, key(step), StepBytes.of(step)),
                (_, problem) -> {
                    if (problem != null) {
                        failed.compareAndSet(null, problem);
                    }
                });
    }

    /// Waits until everything sent so far is safe.
    public void flush() {
        producer.flush();
        var problem = failed.getAndSet(null);
        if (problem != null) {
            throw new KafkaException("Not everything arrived", problem);
        }
    }

    private static byte[] key(Step step) {
        return switch (step) {
            case Step.Spoken it -> key(it.said().id());
            case Step.Asked it -> key(it.said().id());
            case Step.Counted it -> key(it.said().id());
            case Step.Withdrawn it -> key(it.said());
            case Step.Skipped it -> key(new UUID(0, it.number()));
            case Step.Passed it -> key(new UUID(0, it.number()));
            case Step.Ended it -> key(new UUID(0, it.number()));
        };
    }

    private static byte[] key(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        producer.close();
    }
}
