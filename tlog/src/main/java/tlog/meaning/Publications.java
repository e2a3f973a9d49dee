package tlog.meaning;

import java.util.ArrayList;
import java.util.List;
import tlog.entry.Act;
import tlog.entry.Detail;

/// Which entries say that something was published, and which that it was taken back. Some bytes for
/// each list; what is in them is not in the log.
public final class Publications {

    /// An entry with what it says of a list.
    public record Entered(long index, Detail.Roll roll) {}

    private final List<Entered> published = new ArrayList<>();
    private final List<Entered> takenBack = new ArrayList<>();

    void add(long index, Act act, Detail.Roll roll) {
        (act == Act.PUBLISH ? published : takenBack).add(new Entered(index, roll));
    }

    public List<Entered> published() {
        return List.copyOf(published);
    }

    public List<Entered> takenBack() {
        return List.copyOf(takenBack);
    }
}
