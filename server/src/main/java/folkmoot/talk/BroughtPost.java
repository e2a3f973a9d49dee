package folkmoot.talk;

import java.time.Instant;

/// A post from elsewhere, with the name and the time that came with it.
public record BroughtPost(NewPost post, String byline, Instant postedAt) {}
