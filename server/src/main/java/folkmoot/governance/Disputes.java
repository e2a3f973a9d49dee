package folkmoot.governance;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Results that may have been called from outside, for those who let others decide whether they
/// stand. Each change is one of the running transaction.
public interface Disputes {

    /// What was accepted, and how: `late` of the yes votes came from those who joined just in time.
    record Result(
            ProposalId proposal,
            String title,
            String rationale,
            @Nullable PersonId author,
            Instant at,
            long yes,
            long no,
            long late) {

        public long yesWithout() {
            return yes - late;
        }
    }

    /// Null for what was never accepted.
    @Nullable Result find(ProposalId proposal);

    /// Those who joined just in time: whether they were called is the question.
    Set<PersonId> late(ProposalId proposal);

    /// Nothing takes effect before somebody has decided.
    void hold(ProposalId proposal, long entry);

    void setAside(ProposalId proposal, long entry);

    /// It takes its course again.
    void let(ProposalId proposal, long entry);
}
