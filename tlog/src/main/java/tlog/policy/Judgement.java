package tlog.policy;

import java.util.List;
import tlog.note.VerifierKey;

/// What a policy says of a checkpoint.
public sealed interface Judgement {

    /// Signed by a trusted log and by enough witnesses, who are named.
    record Good(VerifierKey log, List<String> witnesses) implements Judgement {

        public Good {
            witnesses = List.copyOf(witnesses);
        }
    }

    /// No trusted log signed it, or a signature is wrong.
    record Unsigned(String why) implements Judgement {}

    /// Signed, but only these witnesses cosigned.
    record TooFewWitnesses(List<String> witnesses, String quorum) implements Judgement {

        public TooFewWitnesses {
            witnesses = List.copyOf(witnesses);
        }
    }
}
