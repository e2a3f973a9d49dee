package folkmoot.talk;

import folkmoot.people.Term;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What people said here that everybody can read, the newest first, as they wrote it: what they
/// said in these terms, from then until then. Each module answers for what it keeps.
public interface Spoken {

    List<String> in(Collection<Term> terms, Instant since, Instant until, int most);
}
