package folkmoot.moderation.handing;

import java.util.List;

/// What waits longest of all that rules brought to somebody, and how much there is in all.
record Handed(List<HandedView> first, int all) {}
