package folkmoot.reviews;

import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;

/// What became of a review that somebody wanted to publish.
public sealed interface Reviewed {

    /// The judge has spoken.
    record Spoken(Publishing how) implements Reviewed {}

    /// They have reviewed this product before; that review can be changed instead.
    record Before(PostId review) implements Reviewed {}

    /// They speak for the brand, which does not review what it sells (16 CFR 465.5).
    record ForBrand() implements Reviewed {}
}
