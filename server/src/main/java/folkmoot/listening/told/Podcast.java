package folkmoot.listening.told;

import org.jspecify.annotations.Nullable;

/// What players ask for: `blocked` is not to be listed, `explicit` unfit for children; null is
/// unknown.
public record Podcast(boolean blocked, @Nullable Boolean explicit, String duration) {

    public static final Podcast NONE = new Podcast(false, null, "");
}
