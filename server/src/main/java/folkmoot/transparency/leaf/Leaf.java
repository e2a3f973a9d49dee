package folkmoot.transparency.leaf;

import java.util.Map;
import tlog.commit.Opening;
import tlog.entry.Entry;

/// What stands in the public log, and beside it what its commitments hide.
record Leaf(Entry entry, Map<String, Opening> openings) {}
