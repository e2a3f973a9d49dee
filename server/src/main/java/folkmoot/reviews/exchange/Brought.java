package folkmoot.reviews.exchange;

import folkmoot.products.ProductId;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.BroughtReply;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Relationship;
import folkmoot.reviews.Source;
import folkmoot.reviews.mapping.Candidate;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a review of what a record says. It is imported or another provider's, and unverified,
/// whatever the record says.
final class Brought {

    private static final Set<String> NO = Set.of("", "false", "no", "n", "0", "nein", "f");

    private Brought() {}

    /// `now` is when it was written where nobody said when.
    static BroughtReview of(Candidate it, ProductId product, Plan plan, Instant now) {
        var ours = Key.post(it);
        var review =
                new NewReview(
                        new PostId(ours == null ? Ids.next() : ours),
                        product,
                        it.title(),
                        it.text(),
                        it.language(),
                        new Appraisal(
                                it.stars(),
                                it.pros(),
                                it.cons(),
                                it.attributes(),
                                it.experienced(),
                                relationship(it.relationship()),
                                incentive(it.incentive()),
                                it.note(),
                                List.of()));
        return new BroughtReview(
                review,
                it.author(),
                Objects.requireNonNullElse(it.postedAt(), now),
                plan.provided() || it.provided() ? Source.OTHER_PROVIDER : Source.IMPORTED,
                it.origin().isEmpty() ? plan.origin() : it.origin(),
                reply(it, now));
    }

    private static @Nullable BroughtReply reply(Candidate it, Instant now) {
        var reply = it.reply();
        if (reply == null) {
            return null;
        }
        var at = reply.at() == null ? it.postedAt() : reply.at();
        return new BroughtReply(
                reply.author(), reply.text(), at == null || at.isAfter(now) ? now : at);
    }

    private static Relationship relationship(String said) {
        return Arrays.stream(Relationship.values())
                .filter(it -> it.code().equals(said))
                .findFirst()
                .orElse(Relationship.UNKNOWN);
    }

    // Other programs only say whether; what it was, nobody knows.
    private static Incentive incentive(String said) {
        var plain = said.toLowerCase(Locale.ROOT);
        return Arrays.stream(Incentive.values())
                .filter(it -> it.code().equals(plain))
                .findFirst()
                .orElse(
                        plain.isEmpty()
                                ? Incentive.UNKNOWN
                                : NO.contains(plain) ? Incentive.NONE : Incentive.OTHER);
    }
}
