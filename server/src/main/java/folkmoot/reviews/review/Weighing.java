package folkmoot.reviews.review;

import folkmoot.products.ProductId;
import folkmoot.reviews.ranking.Ranking;
import folkmoot.site.PageCache;
import folkmoot.talk.PostId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes the weight in the ranking from reviews and gives it back; nothing else of them changes.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Weighing {

    private final ReviewRows rows;
    private final Ranking ranking;
    private final PageCache pages;

    Weighing(ReviewRows rows, Ranking ranking, PageCache pages) {
        this.rows = rows;
        this.ranking = ranking;
        this.pages = pages;
    }

    public void suspend(ProductId product, Collection<PostId> posts) {
        change(product, posts, true);
    }

    public void restore(ProductId product, PostId post) {
        change(product, List.of(post), false);
    }

    private void change(ProductId product, Collection<PostId> posts, boolean examined) {
        rows.examine(posts, examined);
        ranking.tell(List.of(product));
        posts.forEach(it -> pages.drop("post:" + it));
        pages.drop("product:" + product);
    }
}
