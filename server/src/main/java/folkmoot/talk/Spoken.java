package folkmoot.talk;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What these people said here since then that everybody can read, the newest first, as they wrote
/// it. Each module answers for what it keeps.
public interface Spoken {

    List<String> by(Collection<PersonId> people, Instant since, int most);
}
