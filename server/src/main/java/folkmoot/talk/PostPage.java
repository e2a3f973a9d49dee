package folkmoot.talk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What a kind makes of a post's own page: the whole article above the comments, what stands beside
/// it on wide screens (null for nothing), and what schema.org calls it, as JSON-LD (empty for
/// nothing).
public record PostPage(Content article, @Nullable Content beside, String jsonLd) {}
