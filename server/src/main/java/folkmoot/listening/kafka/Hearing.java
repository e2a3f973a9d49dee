package folkmoot.listening.kafka;

import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.FirstHearing;
import folkmoot.listening.stream.Step;
import folkmoot.listening.stream.StepBytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Reads what is said, and hands on both what was read and what is to be counted.
final class Hearing extends ContextualProcessor<byte[], byte[], byte[], Hearing.Heard> {

    /// One of both.
    sealed interface Heard {

        record Found(Finding finding) implements Heard {}

        record Left(Step step) implements Heard {}
    }

    private final FirstHearing hearing;

    Hearing(FirstHearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var left =
                hearing.take(
                        StepBytes.read(record.value()),
                        it -> context().forward(record.withValue(new Heard.Found(it))));
        if (!(left instanceof Step.Asked)) {
            context().forward(record.withValue(new Heard.Left(left)));
        }
    }
}
