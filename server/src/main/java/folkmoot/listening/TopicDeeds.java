package folkmoot.listening;

import folkmoot.people.PersonId;
import folkmoot.people.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Topics, for modules above that do something about them.
public interface TopicDeeds {

    /// Somebody began to do something about a topic.
    record Begun(long topic, PersonId by, Instant at) {}

    Optional<TopicStart> find(Staff by, long topic);

    /// What was begun since then and not answered by the same person after that.
    List<Begun> begun(String action, Instant since);

    /// They answered it then, where everybody may read it. Part of the running transaction.
    void answered(Staff by, long topic, String address, Instant at);
}
