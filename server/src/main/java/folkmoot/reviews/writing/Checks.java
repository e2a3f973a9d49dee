package folkmoot.reviews.writing;

import folkmoot.reviews.Incentive;
import folkmoot.reviews.Relationship;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a review needs before it can be published. Whether somebody is content is not among it.
final class Checks {

    static final int TITLE = 80;
    static final int TEXT = 20_000;
    static final int POINTS = 10;
    static final int POINT = 120;
    static final int PHOTOS = 8;
    static final int NOTE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private Checks() {}

    /// In the order of the form.
    static List<ProblemView> of(ReviewForm form, LocalDate today) {
        var found = new ArrayList<ProblemView>();
        check(found, rating(form.stars()), "stars-1", "stars");
        check(found, !form.title().isEmpty(), "title", "title");
        check(found, form.title().length() <= TITLE, "title", "title.long");
        check(found, !form.text().isEmpty(), "text", "text");
        check(found, form.text().length() <= TEXT, "text", "text.long");
        check(found, points(form.points(form.pros())), "pros", "points");
        check(found, points(form.points(form.cons())), "cons", "points");
        check(found, form.photos().size() <= PHOTOS, "photos", "photos");
        check(
                found,
                form.experienced().isEmpty() || plausible(date(form.experienced()), today),
                "experienced",
                "experienced");
        check(found, relationship(form.relationship()), "relationship", "relationship");
        check(found, incentive(form.incentive()), "incentive", "incentive");
        check(found, form.incentiveNote().length() <= NOTE, "incentiveNote", "note");
        check(found, form.honest(), "honest", "honest");
        return found;
    }

    static boolean rating(String written) {
        return written.matches("[1-5]");
    }

    /// A day or a month; null for anything else.
    static @Nullable LocalDate date(String written) {
        try {
            return switch (written.length()) {
                case 7 -> YearMonth.parse(written).atDay(1);
                case 10 -> LocalDate.parse(written);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean plausible(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isAfter(today) && day.isAfter(EARLIEST);
    }

    private static boolean points(List<String> points) {
        return points.size() <= POINTS && points.stream().allMatch(it -> it.length() <= POINT);
    }

    private static boolean relationship(String code) {
        return Arrays.stream(Relationship.values())
                .anyMatch(it -> it != Relationship.UNKNOWN && it.code().equals(code));
    }

    private static boolean incentive(String code) {
        return Arrays.stream(Incentive.values())
                .anyMatch(it -> it != Incentive.UNKNOWN && it.code().equals(code));
    }

    private static void check(List<ProblemView> found, boolean fine, String field, String message) {
        if (!fine) {
            found.add(new ProblemView(field, "reviews.form.wrong." + message));
        }
    }
}
