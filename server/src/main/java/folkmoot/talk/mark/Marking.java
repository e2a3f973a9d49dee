package folkmoot.talk.mark;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.site.Ruled;
import folkmoot.site.TooOften;
import folkmoot.talk.Applause;
import folkmoot.talk.CommentId;
import folkmoot.talk.MarkCounts;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying that something was helpful, or not, or taking that back. Nobody marks their own words,
/// and whoever speaks for the brand marks no posts: marks decide the order in which reviews are
/// read.
@Component
class Marking implements Applause {

    private final Marks marks;
    private final MarkCounts counts;
    private final Posts posts;
    private final Moderation moderation;
    private final PageCache pages;
    private final Clock clock;

    Marking(
            Marks marks,
            MarkCounts counts,
            Posts posts,
            Moderation moderation,
            PageCache pages,
            Clock clock) {
        this.marks = marks;
        this.counts = counts;
        this.posts = posts;
        this.moderation = moderation;
        this.pages = pages;
        this.clock = clock;
    }

    /// `helpful` null takes the mark back.
    @Transactional(noRollbackFor = Ruled.class)
    void post(Actor.Member person, PostId id, @Nullable Boolean helpful) {
        var post = posts.visibleTo(Actor.GUEST, List.of(id)).get(id);
        if (post == null || person.id().equals(post.author())) {
            throw new NotThere(id);
        }
        if (person.staff()) {
            throw new NotAllowed("marks order posts, and the brand does not");
        }
        judge(person, verb(helpful != null), post.kind(), id.value());
        var old = keep(person, id.value(), helpful);
        counts.marked(
                id, one(helpful, true) - one(old, true), one(helpful, false) - one(old, false));
    }

    @Transactional(noRollbackFor = Ruled.class)
    PostId comment(Actor.Member person, CommentId id, boolean helpful) {
        judge(person, verb(helpful), "comment", id.value());
        var old = one(keep(person, id.value(), helpful ? true : null), true);
        var post = marks.onComment(id.value(), person.id(), (helpful ? 1 : 0) - old);
        if (post == null) {
            throw new NotThere(id);
        }
        pages.drop("post:" + new PostId(post));
        return new PostId(post);
    }

    @Override
    @Transactional
    public void onPost(PostId id, Map<Actor.Member, Boolean> all) {
        var post = posts.visibleTo(Actor.GUEST, List.of(id)).get(id);
        if (post == null) {
            throw new NotThere(id);
        }
        var readers = new HashMap<>(all);
        readers.keySet().removeIf(Actor.Member::staff);
        readers.keySet().forEach(it -> judge(it, Deed.Verb.REACT, post.kind(), id.value()));
        var kept = marks.putNew(id.value(), readers, clock.instant());
        var helpful = (int) kept.stream().filter(it -> it).count();
        counts.marked(id, helpful, kept.size() - helpful);
    }

    @Override
    @Transactional
    public void onComment(CommentId id, Collection<Actor.Member> helped) {
        helped.forEach(it -> judge(it, Deed.Verb.REACT, "comment", id.value()));
        var all = helped.stream().collect(Collectors.toMap(it -> it, _ -> true));
        var kept = marks.putNew(id.value(), all, clock.instant());
        var post = marks.onComment(id.value(), kept.size());
        if (post == null) {
            throw new NotThere(id);
        }
        pages.drop("post:" + new PostId(post));
    }

    // The mark that stood until now.
    private @Nullable Boolean keep(Actor.Member person, UUID object, @Nullable Boolean helpful) {
        return helpful == null
                ? marks.drop(object, person.id())
                : marks.put(object, person.id(), helpful, clock.instant());
    }

    // No rule keeps anybody from taking a mark back.
    private static Deed.Verb verb(boolean marks) {
        return marks ? Deed.Verb.REACT : Deed.Verb.UNREACT;
    }

    private void judge(Actor.Member person, Deed.Verb verb, String kind, UUID object) {
        switch (moderation.judge(new Deed(person, verb, kind, object, "", Scene.of("reactions")))) {
            case Verdict.Allowed _ -> {}
            case Verdict.Refused(var why, var pause) -> {
                if (pause.isZero()) {
                    throw new Ruled(why);
                }
                throw new TooOften(why, pause);
            }
            // A mark has no words to keep waiting.
            case Verdict.Held(var rule, _, _) -> throw new Ruled(rule.title());
        }
    }

    private static int one(@Nullable Boolean mark, boolean which) {
        return mark != null && mark == which ? 1 : 0;
    }
}
