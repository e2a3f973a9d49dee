package folkmoot.listening.kafka;

import folkmoot.listening.kafka.Hearing.Heard;
import folkmoot.listening.stream.FindingBytes;
import folkmoot.listening.stream.FirstHearing;
import folkmoot.listening.stream.StepBytes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The way of a mention: read wherever there is room, counted where its brand is.
final class Course {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private Course() {}

    static Topology of(Plan plan) {
        var builder = new StreamsBuilder();
        var hearing = new FirstHearing(plan.reader());
        var heard =
                builder.stream(Topics.MENTIONS, Consumed.with(BYTES, BYTES))
                        .process(() -> new Hearing(hearing));
        heard.filter((_, it) -> it instanceof Heard.Found)
                .mapValues(it -> FindingBytes.of(((Heard.Found) it).finding()))
                .to(Topics.READINGS, Produced.with(BYTES, BYTES));
        steps(heard)
                .repartition(
                        Repartitioned.with(BYTES, BYTES)
                                .withName("steps")
                                .withNumberOfPartitions(Topics.PARTITIONS))
                .process(counting(plan))
                .to(Topics.TRENDS, Produced.with(BYTES, BYTES));
        return builder.build();
    }

    private static KStream<byte[], byte[]> steps(KStream<byte[], Heard> heard) {
        return heard.filter((_, it) -> it instanceof Heard.Left)
                .map((_, it) -> {
                    var step = ((Heard.Left) it).step();
                    var brand = step.brand().getBytes(StandardCharsets.UTF_8);
                    return KeyValue.pair(brand, StepBytes.of(step));
                });
    }

    private static ProcessorSupplier<byte[], byte[], byte[], byte[]> counting(Plan plan) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], byte[], byte[]> get() {
                return new Counting(plan);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store());
            }
        };
    }

    // Small segments, so that what was withdrawn leaves the disks soon.
    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(Counting.STORE), Serdes.Bytes(), BYTES)
                .withCachingDisabled()
                .withLoggingEnabled(
                        Map.of(
                                TopicConfig.SEGMENT_MS_CONFIG, "3600000",
                                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000"));
    }
}
