package folkmoot.reviews;

import folkmoot.talk.ReadyPost;
import org.jspecify.annotations.Nullable;

/// A review from elsewhere with all that can be made of it beforehand. `fingerprint` tells equal
/// texts, null for short ones.
public record ReadyReview(BroughtReview brought, ReadyPost post, @Nullable Long fingerprint) {}
