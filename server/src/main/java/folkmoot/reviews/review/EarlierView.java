package folkmoot.reviews.review;

import folkmoot.reviews.Appraisal;
import folkmoot.talk.PostVersion;

/// What a review said before: words, and the rest.
public record EarlierView(PostVersion words, Appraisal said) {}
