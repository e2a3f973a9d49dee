package folkmoot.talk.comment;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.talk.CommentCounts;
import folkmoot.talk.CommentId;
import folkmoot.talk.CommentPosted;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import folkmoot.text.Languages;
import folkmoot.text.Markdown;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do with comments: say, change, take back.
@Component
class Commenting implements Conversation {

    private final Comments comments;
    private final CommentIndex index;
    private final Posts posts;
    private final CommentCounts counts;
    private final Moderation moderation;
    private final PageCache pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commenting(
            Comments comments,
            CommentIndex index,
            Posts posts,
            CommentCounts counts,
            Moderation moderation,
            PageCache pages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.index = index;
        this.posts = posts;
        this.counts = counts;
        this.moderation = moderation;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Publishing post(
            Actor.Member author,
            CommentId id,
            PostId post,
            @Nullable CommentId parent,
            String body) {
        var comment = written(author, id, post, parent, body);
        if (!author.confirmed()) {
            comments.add(comment, null);
            return new Publishing.Waiting();
        }
        return switch (judge(author, Deed.Verb.POST, comment)) {
            case Verdict.Refused(var rule, var pause) -> new Publishing.Refused(rule, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                comments.add(in(PostState.HELD, comment), entry);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed() -> {
                comments.add(in(PostState.VISIBLE, comment), null);
                appeared(comment);
                yield new Publishing.Published();
            }
        };
    }

    /// Other words for a comment; the earlier ones stay readable.
    @Transactional
    Publishing edit(Actor.Member author, CommentId id, String body) {
        var old = own(author, id);
        var comment = with(body, old);
        return switch (judge(author, Deed.Verb.EDIT, comment)) {
            case Verdict.Refused(var rule, var pause) -> new Publishing.Refused(rule, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                comments.replace(in(PostState.HELD, comment), entry, clock.instant());
                vanished(old);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed() -> {
                comments.replace(comment, null, clock.instant());
                index.put(comment);
                pages.drop("post:" + comment.post());
                yield new Publishing.Published();
            }
        };
    }

    /// Takes a comment back. Its replies keep their place.
    @Transactional
    PostId withdraw(Actor.Member author, CommentId id) {
        var comment = own(author, id);
        comments.move(id, PostState.WITHDRAWN, null);
        vanished(comment);
        return comment.post();
    }

    /// A hold has ended.
    void release(CommentId id, long entry) {
        var comment = comments.locked(id);
        if (comment != null && comment.state() == PostState.HELD) {
            comments.move(id, PostState.VISIBLE, entry);
            appeared(comment);
        }
    }

    /// What a guest wrote is theirs for good; the rules say whether it appears at once.
    void claim(PersonId guest, Actor.Member person) {
        var waiting = comments.waiting(guest);
        if (!guest.equals(person.id())) {
            comments.give(guest, person.id());
        }
        for (var it : waiting) {
            var comment = by(person.id(), it);
            switch (judge(person, Deed.Verb.POST, comment)) {
                case Verdict.Allowed() -> {
                    comments.move(comment.id(), PostState.VISIBLE, null);
                    appeared(comment);
                }
                case Verdict.Held(_, var entry, _) ->
                        comments.move(comment.id(), PostState.HELD, entry);
                // Words that are already here are never lost: what may not be said now waits on.
                case Verdict.Refused _ -> {}
            }
        }
    }

    private CommentView written(
            Actor.Member author,
            CommentId id,
            PostId post,
            @Nullable CommentId parent,
            String body) {
        if (!posts.visibleTo(author, List.of(post)).containsKey(post)) {
            throw new NotThere(post);
        }
        var above = parent == null ? null : comments.visibleTo(author, parent);
        if (parent != null && (above == null || !above.post().equals(post))) {
            throw new NotThere(parent);
        }
        return new CommentView(
                id,
                post,
                parent,
                above == null ? 1 : above.depth() + 1,
                author.id(),
                body,
                Markdown.brief(body),
                Languages.of(body),
                PostState.WAITING,
                clock.instant(),
                null,
                0,
                0);
    }

    // Counters last: their rows are the ones that others wait for.
    private void appeared(CommentView comment) {
        index.put(in(PostState.VISIBLE, comment));
        events.publishEvent(
                new CommentPosted(
                        comment.id(), comment.post(), comment.author(), comment.postedAt()));
        pages.drop("post:" + comment.post());
        count(comment, 1);
    }

    private void vanished(CommentView comment) {
        index.drop(comment.id());
        pages.drop("post:" + comment.post());
        if (comment.state() == PostState.VISIBLE) {
            count(comment, -1);
        }
    }

    private void count(CommentView comment, int by) {
        if (comment.parent() != null) {
            comments.replied(comment.parent(), by);
        }
        counts.commented(comment.post(), by);
    }

    private Verdict judge(Actor.Member author, Deed.Verb verb, CommentView comment) {
        return moderation.judge(
                new Deed(author, verb, CommentKind.NAME, comment.id().value(), comment.body()));
    }

    private CommentView own(Actor.Member author, CommentId id) {
        var comment = comments.locked(id);
        if (comment == null
                || !comment.author().equals(author.id())
                || comment.state() == PostState.WITHDRAWN) {
            throw new NotThere(id);
        }
        return comment;
    }

    private static CommentView in(PostState state, CommentView it) {
        return new CommentView(
                it.id(),
                it.post(),
                it.parent(),
                it.depth(),
                it.author(),
                it.body(),
                it.html(),
                it.language(),
                state,
                it.postedAt(),
                it.editedAt(),
                it.replies(),
                it.helpful());
    }

    private static CommentView with(String body, CommentView it) {
        return new CommentView(
                it.id(),
                it.post(),
                it.parent(),
                it.depth(),
                it.author(),
                body,
                Markdown.brief(body),
                Languages.of(body),
                it.state(),
                it.postedAt(),
                it.editedAt(),
                it.replies(),
                it.helpful());
    }

    private static CommentView by(PersonId author, CommentView it) {
        return new CommentView(
                it.id(),
                it.post(),
                it.parent(),
                it.depth(),
                author,
                it.body(),
                it.html(),
                it.language(),
                it.state(),
                it.postedAt(),
                it.editedAt(),
                it.replies(),
                it.helpful());
    }

    static CommentId next(Clock clock) {
        return new CommentId(Ids.next(clock.instant()));
    }
}
