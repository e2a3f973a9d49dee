package folkmoot.reviews.panel;

import folkmoot.media.PictureView;
import folkmoot.talk.PostId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a product's page says about all its reviews. Every published review counts alike here, also
/// those that are examined.
public record FiguresView(
        int reviews,
        List<Integer> stars,
        int verified,
        int experienced,
        int imported,
        int otherProvider,
        int incentivised,
        int withPhoto,
        int withheld,
        int examined,
        @Nullable UUID examination,
        List<PartView> attributes,
        List<PartView> languages,
        List<StripView> strip) {

    /// One attribute or language: how often, and the sum of its one to five.
    public record PartView(String key, int times, long total) {

        public double mean() {
            return (double) total / times;
        }
    }

    /// A photo and the review it is from.
    public record StripView(PostId post, PictureView picture) {}

    /// Of one to five.
    public int with(int number) {
        return stars.get(number - 1);
    }

    /// The plain mean; 0 without reviews.
    public double mean() {
        var sum = 0L;
        for (var number = 1; number <= 5; number++) {
            sum += (long) number * with(number);
        }
        return reviews == 0 ? 0 : (double) sum / reviews;
    }

    /// Width of a bar, the longest being 100.
    public long width(int number) {
        var most = stars.stream().mapToInt(it -> it).max().orElse(0);
        return most == 0 ? 0 : Math.round(100.0 * with(number) / most);
    }
}
