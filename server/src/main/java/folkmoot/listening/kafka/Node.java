package folkmoot.listening.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/// One of any number of machines that share the work.
public final class Node implements AutoCloseable {

    private static final String NAME = "folkmoot.listening";
    private static final int COMMIT = 500;
    // A machine is missed after this.
    private static final int SESSION = 10_000;
    private static final int HEARTBEAT = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaStreams streams;

    private Node(KafkaStreams streams) {
        this.streams = streams;
    }

    /// Joins those that listen already. The folder is for marks only; everything is with the
    /// brokers.
    public static Node join(String brokers, Path folder, Plan plan) {
        Topics.make(brokers);
        var streams = new KafkaStreams(Course.of(plan), settings(brokers, folder, plan));
        streams.setUncaughtExceptionHandler(problem -> {
            plan.tell().accept("Begun again after: " + problem);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.start();
        return new Node(streams);
    }

    private static Properties settings(String brokers, Path folder, Plan plan) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var it = Topics.client(brokers);
        it.put(StreamsConfig.APPLICATION_ID_CONFIG, NAME);
        it.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        it.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        it.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, plan.threads());
        it.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT);
        it.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION);
        it.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                HEARTBEAT);
        it.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        it.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                plan.transaction());
        it.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return it;
    }

    @Override
    public void close() {
        streams.close(PATIENCE);
    }
}
