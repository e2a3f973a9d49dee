package folkmoot.reviews.review;

import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.Source;
import folkmoot.reviews.Verification;
import folkmoot.reviews.reply.ReplyView;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is special about a review, beside the words that talk keeps. `repeated`: somebody wrote the
/// same before, so it does not count in the ranking. `author` is null for imported ones.
public record ReviewView(
        PostId post,
        ProductId product,
        @Nullable PersonId author,
        Appraisal appraisal,
        Source source,
        String origin,
        Verification verification,
        @Nullable Instant revokedAt,
        String language,
        PostState state,
        Instant postedAt,
        @Nullable Instant editedAt,
        int helpful,
        int unhelpful,
        boolean repeated,
        @Nullable ReplyView reply) {}
