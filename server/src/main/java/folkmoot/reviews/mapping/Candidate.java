package folkmoot.reviews.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record read as a review. `person` tells writers apart and is never shown; `id` is the number
/// that the file gives it; `ours` says that it comes from a place like this one, and `id` is the
/// post's; `provided` that another provider had collected it there; `photos` are addresses, each
/// with a blank and what is to be seen behind it where that is known.
public record Candidate(
        Thing product,
        int stars,
        String title,
        String text,
        List<String> pros,
        List<String> cons,
        Map<String, Integer> attributes,
        @Nullable Instant postedAt,
        @Nullable LocalDate experienced,
        String author,
        String person,
        String id,
        String language,
        String relationship,
        String incentive,
        String note,
        String origin,
        boolean provided,
        @Nullable Reply reply,
        List<String> photos,
        boolean ours) {

    /// What the brand said to it.
    public record Reply(String text, String author, @Nullable Instant at) {}

    /// What a review is about, as the file names it. Empty strings and lists are unknown; `slug` is
    /// its address in the place that wrote the file.
    public record Thing(
            String name,
            String brand,
            List<String> skus,
            List<String> gtins,
            List<String> mpns,
            String slug) {}
}
