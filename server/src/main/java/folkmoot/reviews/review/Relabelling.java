package folkmoot.reviews.review;

import folkmoot.reviews.ranking.Ranking;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes the badge from reviews whose order the brand took back. The review stays as it is, in its
/// place, with its stars.
@Component
public class Relabelling {

    private final ReviewRows rows;
    private final Ranking ranking;
    private final PageCache pages;
    private final Log log;
    private final Clock clock;

    Relabelling(ReviewRows rows, Ranking ranking, PageCache pages, Log log, Clock clock) {
        this.rows = rows;
        this.ranking = ranking;
        this.pages = pages;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(byte[] order) {
        for (var review : rows.revoke(order, clock.instant())) {
            log.append(
                    new Entry(
                            Act.REVOKE,
                            "review:" + review.post().value(),
                            review.author().value(),
                            Decider.STAFF,
                            OrderRevoked.ID,
                            Texts.say("reviews.verification.revoked.reason")));
            ranking.tell(List.of(review.product()));
            pages.drop("post:" + review.post());
            pages.drop("product:" + review.product());
            pages.drop("said:" + review.author());
        }
    }
}
