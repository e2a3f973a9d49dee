package folkmoot.governance;

import folkmoot.people.Lead;
import java.util.Collection;
import java.util.Map;
import tlog.entry.RuleRef;

/// Looks after rules that were switched off because they failed or acted too often.
public interface Upkeep {

    Map<RuleRef, Fitness> of(Collection<RuleRef> rules);

    /// On record; false when it was not off.
    boolean revive(Lead lead, RuleRef rule);
}
