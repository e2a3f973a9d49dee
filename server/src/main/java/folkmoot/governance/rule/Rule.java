package folkmoot.governance.rule;

import java.time.Duration;
import java.util.List;
import tlog.entry.Detail;

/// One version of a rule, complete: what its hash covers. A change is a new version, voted on the
/// same way; what was decided under an old one stays under it.
///
/// Of shared/research/uniques.md, section 1 ("Rule model"), with two differences: the day it comes
/// into force and the number of its tally are in the log (they are not known when the hash is voted
/// on), and the sunset is a time after that day.
public record Rule(
        String id,
        int version,
        Detail.Level level,
        int priority,
        Wording wording,
        Reach reach,
        Clause clause,
        List<Action> actions,
        Limits limits,
        Appeal appeal,
        List<Example> examples,
        Duration sunset,
        Provenance provenance) {

    public Rule {
        actions = List.copyOf(actions);
        examples = List.copyOf(examples);
    }
}
