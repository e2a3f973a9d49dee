package folkmoot.reviews.reply;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.people.Staff;
import folkmoot.reviews.BrandReplies;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All that the brand can do about a review: reply, once, and correct that reply in public.
@Component
class Replying implements BrandReplies, Restrictable {

    static final String KIND = "reply";
    private static final String REPLY = "/replies";

    private final Replies replies;
    private final ReplyIndex index;
    private final Posts posts;
    private final Moderation moderation;
    private final Turns turns;
    private final PageCache pages;
    private final Clock clock;

    Replying(
            Replies replies,
            ReplyIndex index,
            Posts posts,
            Moderation moderation,
            Turns turns,
            PageCache pages,
            Clock clock) {
        this.replies = replies;
        this.index = index;
        this.posts = posts;
        this.moderation = moderation;
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Publishing reply(Staff staff, PostId review, String body) {
        if (!visible(staff, review) || replies.find(review) != null) {
            throw new NotThere(review);
        }
        var id = Ids.next(clock.instant());
        return switch (judge(staff, review, id, Deed.Verb.REPLY, body)) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                add(staff, review, id, body, entry);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed _ -> {
                add(staff, review, id, body, null);
                yield new Publishing.Published();
            }
        };
    }

    /// Why a review takes no reply, or none any more; [NotThere] when it never took any.
    Untaken untaken(Staff staff, PostId review, String body) {
        if (!visible(staff, review)) {
            if (!replies.wasThere(review)) {
                throw new NotThere(review);
            }
            return Untaken.GONE;
        }
        var reply = replies.find(review);
        if (reply == null) {
            throw new NotThere(review);
        }
        var theirs = staff.member().id().equals(reply.author());
        return theirs && reply.body().equals(body) ? Untaken.SAID : Untaken.ANSWERED;
    }

    /// Other words for one's own reply; the earlier ones stay readable.
    @Transactional
    Publishing correct(Staff staff, PostId review, String body) {
        own(staff, review);
        turns.take(replies.id(review));
        return switch (judge(staff, review, replies.id(review), Deed.Verb.EDIT, body)) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                replace(review, body, entry);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed(var released) -> {
                replace(review, body, null);
                if (released != null) {
                    release(KIND, replies.id(review), released);
                }
                yield new Publishing.Published();
            }
        };
    }

    /// Their reply to this review; [NotThere] when it is somebody else's.
    ReplyView own(Staff staff, PostId review) {
        var reply = replies.find(review);
        if (reply == null || !staff.member().id().equals(reply.author())) {
            throw new NotThere(review);
        }
        return reply;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public @Nullable Spot at(String path) {
        var review = path.endsWith(REPLY) ? Restrictable.id(path, "/posts/") : null;
        return review == null
                ? null
                : replies.words(List.of(new PostId(review))).stream()
                        .findFirst()
                        .map(it -> new Spot(KIND, it.id(), review))
                        .orElse(null);
    }

    @Override
    public @Nullable String editPath(String kind, UUID object) {
        var exhibit = replies.exhibits(List.of(object)).get(object);
        return exhibit == null ? null : exhibit.path().replaceAll("#.*", "") + REPLY + "/edit";
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        var review = replies.release(object, entry);
        if (review != null) {
            refresh(review);
        }
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        var review = replies.withhold(object, entry);
        if (review != null) {
            refresh(review);
        }
        return review != null;
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return replies.exhibits(objects);
    }

    @Override
    public Map<UUID, Presence> presence(String kind, Collection<UUID> objects) {
        var readable = replies.among(objects);
        return objects.stream()
                .distinct()
                .collect(Collectors.toMap(it -> it, it -> presence(readable.contains(it))));
    }

    private static Presence presence(boolean readable) {
        return readable ? Presence.READABLE : Presence.UNREADABLE;
    }

    private void add(Staff staff, PostId review, UUID id, String body, @Nullable Long entry) {
        if (!replies.add(review, id, staff.member().id(), body, entry, clock.instant())) {
            throw new NotThere(review);
        }
        refresh(review);
    }

    private void replace(PostId review, String body, @Nullable Long entry) {
        replies.replace(review, body, entry, clock.instant());
        refresh(review);
    }

    // It stands wherever the review stands: on the page of whoever wrote that, too.
    private void refresh(PostId review) {
        index.put(List.of(review));
        pages.drop("post:" + review);
        var post = posts.visibleTo(Actor.GUEST, List.of(review)).get(review);
        if (post != null && post.author() != null) {
            pages.drop("said:" + post.author());
        }
    }

    private Verdict judge(Staff staff, PostId review, UUID reply, Deed.Verb verb, String body) {
        var on = posts.visibleTo(staff.member(), List.of(review)).get(review);
        var scene =
                on == null
                        ? Scene.of("reviews")
                        : Scene.under(
                                on.kind(),
                                review.value(),
                                on.product(),
                                on.title() + "\n" + on.body() + "\n" + on.besides());
        return moderation.judge(new Deed(staff.member(), verb, KIND, reply, body, scene));
    }

    private boolean visible(Staff staff, PostId review) {
        var post = posts.visibleTo(staff.member(), List.of(review)).get(review);
        return post != null && post.kind().equals("review") && post.state() == PostState.VISIBLE;
    }
}
