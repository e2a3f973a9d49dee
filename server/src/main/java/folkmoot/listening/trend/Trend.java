package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// What is known of a topic when something about it changed: in an epoch at its pace so many people
/// spoke of it in so many mentions, some of them copies; `usual` people do.
public record Trend(
        long topic,
        Stage stage,
        String label,
        List<String> words,
        Pace pace,
        Instant since,
        Instant at,
        double strength,
        double usual,
        int people,
        int mentions,
        int copies,
        List<Evidence> evidence) {

    public void write(DataOutput out) throws IOException {
        Changed.write(this, out);
    }

    public static Trend read(DataInput in) throws IOException {
        return Changed.read(in);
    }
}
