package folkmoot.reviews.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record read as a review. `person` tells writers apart and is never shown; `id` is the number
/// that the file gives it; `ours` says that it comes from a place like this one, and `id` is the
/// post's.
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
        boolean ours) {

    /// What a review is about, as the file names it. Empty strings and lists are unknown.
    public record Thing(
            String name, String brand, List<String> skus, List<String> gtins, List<String> mpns) {}
}
