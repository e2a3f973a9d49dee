package folkmoot.talk.comment;

import folkmoot.people.Actor;
import folkmoot.site.PageCache;
import folkmoot.talk.CommentCounts;
import folkmoot.talk.CommentMeant;
import folkmoot.talk.CommentPosted;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.talk.Underneath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What follows when a comment can be read, or no longer: search, pages, counters, others told.
@Component
class Showing implements Underneath {

    private final Comments comments;
    private final CommentIndex index;
    private final Posts posts;
    private final CommentCounts counts;
    private final PageCache pages;
    private final ApplicationEventPublisher events;

    Showing(
            Comments comments,
            CommentIndex index,
            Posts posts,
            CommentCounts counts,
            PageCache pages,
            ApplicationEventPublisher events) {
        this.comments = comments;
        this.index = index;
        this.posts = posts;
        this.counts = counts;
        this.pages = pages;
        this.events = events;
    }

    void appeared(CommentView comment) {
        appeared(comment, on(comment));
    }

    // Counters last: their rows are the ones that others wait for.
    void appeared(CommentView comment, @Nullable PostView on) {
        if (on != null && on.state() == PostState.VISIBLE) {
            index.put(List.of(comment), on);
        }
        events.publishEvent(
                new CommentPosted(
                        comment.id(), comment.post(), comment.author(), comment.postedAt()));
        refresh(comment);
        if (comment.replies() == 0) {
            place(comment, 1);
        }
        counts.commented(comment.post(), 1);
    }

    void meant(CommentView comment, String about, boolean shown) {
        events.publishEvent(
                new CommentMeant(comment.id(), comment.author(), about, shown, comment.postedAt()));
    }

    void changed(CommentView comment) {
        var on = on(comment);
        if (comment.visible() && on != null) {
            index.put(List.of(comment), on);
            refresh(comment);
        }
    }

    void vanished(CommentView comment) {
        refresh(comment);
        if (comment.visible()) {
            index.drop(List.of(comment));
            if (comment.replies() == 0) {
                place(comment, -1);
            }
            counts.commented(comment.post(), -1);
        }
    }

    // A comment without words keeps its place as long as something stands under it, so one that
    // comes or goes may bring or take those above it.
    private void place(CommentView comment, int by) {
        for (var it = comment; it.parent() != null; ) {
            it = comments.replied(it.parent(), by);
            var turned = it.state() != PostState.VISIBLE && it.replies() == Math.max(by, 0);
            if (!turned) {
                return;
            }
        }
    }

    void refresh(CommentView comment) {
        pages.drop("post:" + comment.post());
        pages.drop("list:comments");
        pages.drop("said:" + comment.author());
    }

    @Override
    public void shown(PostId post) {
        var on = on(post);
        if (on != null) {
            index.put(comments.visibleOn(post), on);
        }
    }

    @Override
    public void hidden(PostId post) {
        index.drop(comments.visibleOn(post));
    }

    private @Nullable PostView on(CommentView comment) {
        return on(comment.post());
    }

    private @Nullable PostView on(PostId post) {
        return posts.visibleTo(Actor.GUEST, List.of(post)).get(post);
    }
}
