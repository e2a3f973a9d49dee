package folkmoot.listening.topic;

import folkmoot.listening.series.Pace;
import folkmoot.listening.trend.Stage;
import folkmoot.products.ProductView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic as it stands. At its pace so many `people` spoke of it when it changed last, where
/// `usual` people do. Since it began `said` mentions by `voices` different people speak of it, with
/// so many complaints and desires; `days` are the people of each of the last 56 days until `end`.
/// `muted`: somebody does not want to hear of it.
public record TopicView(
        long id,
        String label,
        List<String> words,
        Pace pace,
        Stage stage,
        Instant since,
        Instant changedAt,
        Instant end,
        double strength,
        double usual,
        int people,
        int said,
        int voices,
        int complaints,
        int desires,
        List<Integer> days,
        List<Told> evidence,
        @Nullable ProductView product,
        boolean muted) {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 40;

    /// A sentence that somebody said, and where.
    public record Told(
            String mention, String sentence, String source, Instant at, String language) {

        public String path() {
            return "/mentions/" + mention;
        }
    }

    public String path() {
        return "/listening/topics/" + id;
    }

    public long usually() {
        return Math.round(usual);
    }

    public int most() {
        return days.stream().mapToInt(it -> it).max().orElse(0);
    }

    public int complaintPercent() {
        return said == 0 ? 0 : Math.round(100f * complaints / said);
    }

    public int desirePercent() {
        return said == 0 ? 0 : Math.round(100f * desires / said);
    }

    /// The curve as an SVG path in a box of 220 by 40.
    public String line() {
        var path = new StringBuilder();
        for (var i = 0; i < days.size(); i++) {
            var x = (double) WIDTH * i / Math.max(1, days.size() - 1);
            path.append(i == 0 ? "M" : " L")
                    .append(Math.round(x * 10) / 10.0)
                    .append(' ')
                    .append(Math.round(y(days.get(i)) * 10) / 10.0);
        }
        return path.toString();
    }

    private double y(int people) {
        return HEIGHT - 2 - (HEIGHT - 6) * (double) people / Math.max(1, most());
    }

    /// The same, closed at the bottom.
    public String area() {
        return line() + " L" + WIDTH + " " + HEIGHT + " L0 " + HEIGHT + " Z";
    }
}
