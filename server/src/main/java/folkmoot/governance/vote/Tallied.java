package folkmoot.governance.vote;

import folkmoot.governance.ballot.Standing;
import tlog.entry.Detail;

/// Ballots, counted; `newcomers` are those of the yes votes that came late to the place.
record Tallied(Standing standing, Detail.Count staff, long newcomers) {}
