package folkmoot.reviews;

import folkmoot.media.PictureView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a review says besides its title and text: one to five stars for the whole and, by the keys
/// of the category's attributes, for its parts; points; and what others weigh it by.
public record Appraisal(
        int stars,
        List<String> pros,
        List<String> cons,
        Map<String, Integer> attributes,
        @Nullable LocalDate experienced,
        Relationship relationship,
        Incentive incentive,
        String incentiveNote,
        List<PictureView> photos) {

    public Appraisal {
        pros = points(pros);
        cons = points(cons);
        attributes = Map.copyOf(attributes);
        incentiveNote = incentiveNote.strip();
        photos = List.copyOf(photos);
        if (stars < 1
                || stars > 5
                || attributes.values().stream().anyMatch(it -> it < 1 || it > 5)) {
            throw new IllegalArgumentException("Not one to five");
        }
    }

    /// All its words, one a line: they are judged and found like the text.
    public String words() {
        return Stream.of(
                        pros.stream(),
                        cons.stream(),
                        Stream.of(incentiveNote),
                        photos.stream().map(PictureView::alt))
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// In an order that stays the same.
    public Map<String, Integer> attributesByKey() {
        return new TreeMap<>(attributes);
    }

    private static List<String> points(List<String> written) {
        return written.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
