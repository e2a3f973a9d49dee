package folkmoot.reviews.reply;

import folkmoot.people.Actor;
import folkmoot.search.Backlog;
import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.talk.Underneath;
import folkmoot.text.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the search index equal to the replies that everybody may read: their words lead to their
/// review.
@Component
class ReplyIndex implements Underneath, Backlog {

    private static final int PORTION = 200;

    private final Replies replies;
    private final Posts posts;
    private final Index index;

    ReplyIndex(Replies replies, Posts posts, Index index) {
        this.replies = replies;
        this.posts = posts;
        this.index = index;
    }

    void put(Collection<PostId> reviews) {
        var readable = posts.visibleTo(Actor.GUEST, reviews);
        var shown = new ArrayList<Document>();
        var hidden = new ArrayList<UUID>();
        for (var reply : replies.words(reviews)) {
            var on = readable.get(new PostId(reply.post()));
            if (on == null || reply.held()) {
                hidden.add(reply.id());
            } else {
                shown.add(document(reply, on));
            }
        }
        index.drop(Replying.KIND, hidden);
        index.put(shown);
    }

    private static Document document(Replies.Words reply, PostView on) {
        return new Document(
                reply.id(),
                Replying.KIND,
                on.path() + "#reply-" + on.id(),
                "",
                on.heading(),
                Excerpt.plain(reply.body()),
                reply.language(),
                null,
                0,
                reply.postedAt());
    }

    @Override
    public void shown(PostId post) {
        put(List.of(post));
    }

    @Override
    public void hidden(PostId post) {
        index.drop(
                Replying.KIND,
                replies.words(List.of(post)).stream().map(Replies.Words::id).toList());
    }

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public @Nullable UUID putAfter(UUID last) {
        var reviews = replies.after(last, PORTION);
        put(reviews);
        return reviews.isEmpty() ? null : reviews.getLast().value();
    }
}
