package folkmoot.listening;

import folkmoot.people.PersonId;
import folkmoot.people.Staff;
import folkmoot.talk.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Topics, for modules above that do something about them.
public interface TopicDeeds {

    /// A comment that somebody wrote as their answer, and that does not count yet.
    record Answering(CommentId comment, PersonId by) {}

    Optional<TopicStart> find(Staff by, long topic);

    /// They wrote that comment as their answer. Part of the running transaction.
    void answering(Staff by, long topic, CommentId comment, Instant at);

    /// What was written since then and does not count yet, the newest first; what was written
    /// before never will.
    List<Answering> unread(Instant since, int most);

    /// They answered with it then, where everybody may read it. It counts once, whoever says so and
    /// however often. Part of the running transaction.
    void answered(Staff by, CommentId comment, Instant at);
}
