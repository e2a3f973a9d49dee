package folkmoot.reviews.writing;

import folkmoot.media.PictureView;
import folkmoot.products.Attribute;
import folkmoot.products.ProductView;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.Relationship;
import folkmoot.site.TooOften;
import gg.jte.Content;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form for a review, new or changed. `notice` is the message of something to know first, or
/// null; `guest` asks who speaks, where that is not known; `pause` says when it can be sent again,
/// null for at once.
public record FormView(
        ProductView product,
        String action,
        boolean edits,
        ReviewForm typed,
        List<ProblemView> problems,
        List<Attribute> attributes,
        Map<String, PictureView> photos,
        Content guest,
        String brand,
        LocalDate today,
        boolean drafts,
        @Nullable String notice,
        @Nullable String pause) {

    /// The same, come back because somebody was too quick.
    public FormView after(TooOften wait) {
        return new FormView(
                product,
                action,
                edits,
                typed,
                problems,
                attributes,
                photos,
                guest,
                brand,
                today,
                drafts,
                notice,
                wait.words());
    }

    /// The message for a field, null when nothing is wrong with it.
    public @Nullable String wrong(String field) {
        return problems.stream()
                .filter(it -> it.field().equals(field))
                .map(ProblemView::message)
                .findFirst()
                .orElse(null);
    }

    /// Whether a new review has words already: sent a moment ago, or kept as the newest draft. No
    /// older draft that a browser has may take their place.
    public boolean begun() {
        return !edits && !typed.equals(ReviewForm.EMPTY);
    }

    /// Whether whoever is not signed in is sent a letter first: all but those who were invited.
    public boolean awaitsLetter() {
        return !edits && !drafts && action.endsWith("/reviews");
    }

    public String lastMonth() {
        return YearMonth.from(today).toString();
    }

    /// The answers that people may give; nothing is chosen for them.
    public List<Relationship> relationships() {
        return Arrays.stream(Relationship.values())
                .filter(it -> it != Relationship.UNKNOWN)
                .toList();
    }

    public List<Incentive> incentives() {
        return Arrays.stream(Incentive.values()).filter(it -> it != Incentive.UNKNOWN).toList();
    }

    /// The address of what is changed.
    public String review() {
        return action.replaceAll("^/reviews/|/edits$", "");
    }

    /// What was written about the photo at this place.
    public String alt(int place) {
        return place < typed.alts().size() ? typed.alts().get(place) : "";
    }
}
