package folkmoot.reviews.review;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Limited;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.Verification;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A review as a template draws it, for one reader. `author` is the line that says who speaks;
/// `standing` is what was decided about it, `labels` what readers of a list see of that; `handle`
/// is empty where nobody here is the author. `aside`: the reader blocked its author.
public record ShownView(
        ReviewView review,
        PostView post,
        List<Decided> standing,
        @Nullable Content labels,
        Content author,
        String name,
        String handle,
        @Nullable Content replier,
        List<RatedView> rated,
        String brand,
        ReaderView reader,
        boolean aside,
        String back) {

    /// One of the category's attributes and how it was rated.
    public record RatedView(String label, int stars) {}

    /// What the reader is to this review.
    public record ReaderView(boolean own, boolean marked, boolean staff, boolean repliesAs) {}

    /// A decision folds it up.
    public boolean folded() {
        return Limited.folded(standing);
    }

    /// Its words with as many links as decisions leave.
    public String html() {
        return Limited.links(post.html(), standing);
    }

    public Appraisal said() {
        return review.appraisal();
    }

    public boolean bought() {
        return review.verification() == Verification.PURCHASE;
    }

    public boolean visible() {
        return post.state() == PostState.VISIBLE;
    }

    /// Names its photos within a page.
    public String photos() {
        return "photos-" + post.id();
    }

    /// Whether the reply is for this reader to see.
    public boolean replied() {
        return review.reply() != null && (!review.reply().held() || reader.staff());
    }
}
