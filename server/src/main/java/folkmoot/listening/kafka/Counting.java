package folkmoot.listening.kafka;

import folkmoot.listening.stream.FindingBytes;
import folkmoot.listening.stream.Step;
import folkmoot.listening.stream.StepBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Counts the steps of those brands that are this task's.
final class Counting implements Processor<byte[], byte[], byte[], byte[]> {

    static final String STORE = "brands";

    private static final Duration TIDY = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(50);

    private final Plan plan;
    private final Map<String, BrandMemory> brands = new HashMap<>();
    private @Nullable ProcessorContext<byte[], byte[]> context;

    Counting(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        brands.clear();
        context.schedule(
                TIDY,
                PunctuationType.WALL_CLOCK_TIME,
                _ -> brands.values().forEach(BrandMemory::tidy));
        context.schedule(SOON, PunctuationType.WALL_CLOCK_TIME, this::work);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var out = context();
        var step = StepBytes.read(record.value());
        if (step instanceof Step.Ended) {
            end(step.brand());
            return;
        }
        var memory = brands.get(step.brand());
        if (memory != null || !journal(step.brand()).ended()) {
            brands.computeIfAbsent(step.brand(), this::open)
                    .take(
                            step,
                            record.value(),
                            it -> out.forward(record.withValue(FindingBytes.of(it))));
        }
    }

    private void end(String brand) {
        brands.remove(brand);
        journal(brand).end();
        plan.tell().accept("%s is not counted any more".formatted(brand));
    }

    private Journal journal(String brand) {
        KeyValueStore<Bytes, byte[]> store = context().getStateStore(STORE);
        return new Journal(store, brand);
    }

    private void work(long now) {
        var out = context();
        brands.forEach((brand, memory) -> {
            var key = brand.getBytes(StandardCharsets.UTF_8);
            memory.work(it -> out.forward(new Record<>(key, FindingBytes.of(it), now)));
        });
    }

    private BrandMemory open(String brand) {
        var memory = new BrandMemory(brand, journal(brand), plan.sizes(), plan.every());
        plan.tell().accept("%s is counted here, from step %,d on".formatted(brand, memory.done()));
        return memory;
    }

    private ProcessorContext<byte[], byte[]> context() {
        if (context == null) {
            throw new IllegalStateException("Nothing was begun.");
        }
        return context;
    }
}
