package folkmoot.reviews.reply;

import java.time.Instant;

/// What a reply said before, and since when.
public record EarlierReplyView(String html, Instant writtenAt) {}
