package folkmoot.talk.stream;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What was just said, with what was decided about it.
public record SaidView(LatestView said, @Nullable Content labels, boolean folded) {}
