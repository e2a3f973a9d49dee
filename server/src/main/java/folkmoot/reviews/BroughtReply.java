package folkmoot.reviews;

import java.time.Instant;

/// The brand's reply to a review, as it came with it. An empty `byline`: nobody said who wrote it.
public record BroughtReply(String byline, String body, Instant postedAt) {}
