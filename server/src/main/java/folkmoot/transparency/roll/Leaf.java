package folkmoot.transparency.roll;

import java.util.UUID;
import tlog.commit.Opening;
import tlog.feed.Publication.Subject;

/// What stands in a list, with what its commitment hides.
record Leaf(UUID object, Subject subject, Opening opening) {}
