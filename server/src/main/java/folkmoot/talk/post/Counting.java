package folkmoot.talk.post;

import folkmoot.people.Actor;
import folkmoot.site.PageCache;
import folkmoot.talk.CommentCounts;
import folkmoot.talk.MarkCounts;
import folkmoot.talk.PostId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is counted on a post.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Counting implements CommentCounts, MarkCounts {

    private final PostRows rows;
    private final Kinds kinds;
    private final PageCache pages;

    Counting(PostRows rows, Kinds kinds, PageCache pages) {
        this.rows = rows;
        this.kinds = kinds;
        this.pages = pages;
    }

    @Override
    public void commented(PostId post, int by) {
        refresh(post, rows.commented(post, by));
    }

    @Override
    public void marked(PostId post, int helpful, int unhelpful) {
        var now = rows.marked(post, helpful, unhelpful);
        var kind = rows.visibleTo(Actor.GUEST, List.of(post)).get(post);
        if (kind != null) {
            kinds.named(kind.kind()).counted(post, now.helpful(), now.unhelpful());
        }
        refresh(post, now);
    }

    // Counts also stand on the page of whoever wrote it.
    private void refresh(PostId post, PostRows.Counted now) {
        pages.drop("post:" + post);
        if (now.author() != null) {
            pages.drop("said:" + now.author());
        }
    }
}
