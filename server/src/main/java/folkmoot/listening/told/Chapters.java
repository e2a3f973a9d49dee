package folkmoot.listening.told;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of something to hear or see (Podlove Simple Chapters).
public record Chapters(String version, List<Chapter> chapters) {

    public static final Chapters NONE = new Chapters("", List.of());

    /// A null start is none that can be read.
    public record Chapter(
            String title, String written, @Nullable Duration start, String href, String image) {}
}
