package folkmoot.governance;

import folkmoot.people.Lead;
import tlog.entry.RuleRef;

/// Looks after rules that were switched off because they failed or acted too often.
public interface Upkeep {

    Fitness of(RuleRef rule);

    /// On record; false when it was not off.
    boolean revive(Lead lead, RuleRef rule);
}
