package folkmoot.talk.comment;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.Drafts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import folkmoot.text.Languages;
import folkmoot.text.Markdown;
import folkmoot.transparency.Roll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do with comments: say, change, take back.
@Component
class Commenting implements Conversation {

    private static final int SHOWN = 50;

    private final Comments comments;
    private final Showing showing;
    private final Posts posts;
    private final Moderation moderation;
    private final Turns turns;
    private final Drafts drafts;
    private final Roll roll;
    private final Clock clock;

    Commenting(
            Comments comments,
            Showing showing,
            Posts posts,
            Moderation moderation,
            Turns turns,
            Drafts drafts,
            Roll roll,
            Clock clock) {
        this.comments = comments;
        this.showing = showing;
        this.posts = posts;
        this.moderation = moderation;
        this.turns = turns;
        this.drafts = drafts;
        this.roll = roll;
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
        var above = above(author, post, parent);
        return publish(author, written(author, id, post, above, body), read(author, post));
    }

    @Override
    public @Nullable PostId under(Actor reader, CommentId comment) {
        var it = comments.visibleTo(reader, comment);
        return it == null ? null : it.post();
    }

    /// The same from the form under a post or comment, whose draft has then served its purpose.
    @Transactional
    Said say(
            Actor.Member author,
            CommentId id,
            PostId post,
            @Nullable CommentId parent,
            CommentForm form) {
        var on = read(author, post);
        var above = above(author, post, parent);
        var comment = written(author, id, post, above, form.body());
        var outcome = publish(author, comment, on);
        if (!(outcome instanceof Publishing.Refused)) {
            drafts.drop(author.id(), draft(post, parent));
            if (!form.about().isEmpty()) {
                var shown =
                        outcome instanceof Publishing.Published && on.state() == PostState.VISIBLE;
                showing.meant(comment, form.about(), shown);
            }
        }
        return new Said(outcome, on, above);
    }

    /// What the draft of this form is called.
    static String draft(PostId post, @Nullable CommentId parent) {
        return "/posts/" + post + "/comments/" + Objects.requireNonNullElse(parent, "");
    }

    private Publishing publish(Actor.Member author, CommentView comment, PostView on) {
        if (!author.confirmed()) {
            comments.add(comment, null);
            return new Publishing.Waiting();
        }
        return switch (judge(author, Deed.Verb.POST, comment, on)) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                comments.add(comment.in(PostState.HELD), entry);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed _ -> {
                comments.add(comment.in(PostState.VISIBLE), null);
                showing.appeared(comment, on);
                yield new Publishing.Published();
            }
        };
    }

    /// Other words for a comment; the earlier ones stay readable.
    @Transactional
    Publishing edit(Actor.Member author, CommentId id, String body) {
        var old = own(author, id);
        var comment = old.saying(body);
        return switch (judge(author, Deed.Verb.EDIT, comment, on(author, comment))) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                var before = still(old);
                comments.replace(comment.in(PostState.HELD), entry, clock.instant());
                showing.vanished(before);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed(var released) -> {
                var same = still(old).saying(body);
                var now = released == null ? same : same.in(PostState.VISIBLE);
                comments.replace(now, released, clock.instant());
                if (released == null) {
                    showing.changed(now);
                } else {
                    showing.appeared(now);
                }
                yield new Publishing.Published();
            }
        };
    }

    /// Takes a comment back, once. Its replies keep their place.
    @Transactional
    PostId withdraw(Actor.Member author, CommentId id) {
        var before = by(author, id);
        if (before.state() == PostState.WITHDRAWN) {
            return before.post();
        }
        var comment = still(before);
        comments.move(id, PostState.WITHDRAWN, null);
        roll.takeBack(List.of(id.value()), null);
        moderation.takenBack(List.of(id.value()));
        showing.vanished(comment);
        return comment.post();
    }

    /// A hold has ended.
    void release(CommentId id, long entry) {
        var comment = comments.locked(id);
        if (comment != null && comment.state() == PostState.HELD) {
            comments.move(id, PostState.VISIBLE, entry);
            showing.appeared(comment);
        }
    }

    /// A decision takes it away from its readers.
    boolean withhold(CommentId id, long entry) {
        var comment = comments.locked(id);
        if (comment == null
                || comment.state() != PostState.VISIBLE && comment.state() != PostState.HELD) {
            return false;
        }
        comments.move(id, PostState.HELD, entry);
        showing.vanished(comment);
        return true;
    }

    /// Pages show it as it is now.
    void refresh(CommentId id) {
        comments.all(List.of(id)).forEach(showing::refresh);
    }

    List<CommentView> all(List<CommentId> ids) {
        return comments.all(ids);
    }

    /// The posts above them that everybody can read.
    Set<PostId> readable(List<CommentView> all) {
        var above = all.stream().map(CommentView::post).distinct().toList();
        return posts.visibleTo(Actor.GUEST, above).keySet();
    }

    /// The newest of what a guest wrote and nobody has confirmed yet.
    List<CommentView> waiting(PersonId guest) {
        return comments.allBy(guest).stream()
                .filter(it -> it.state() == PostState.WAITING)
                .limit(SHOWN)
                .toList();
    }

    /// What a guest wrote is theirs for good; the rules say whether it appears at once.
    void claim(PersonId guest, Actor.Member person) {
        turns.take(comments.waiting(guest).stream().map(it -> it.id().value()).toList());
        var waiting = comments.waiting(guest);
        if (!guest.equals(person.id())) {
            comments.give(guest, person.id());
        }
        for (var it : waiting) {
            var comment = it.by(person.id());
            switch (judge(person, Deed.Verb.POST, comment, on(person, comment))) {
                case Verdict.Allowed _ -> {
                    comments.move(comment.id(), PostState.VISIBLE, null);
                    showing.appeared(comment);
                }
                case Verdict.Held(_, var entry, _) ->
                        comments.move(comment.id(), PostState.HELD, entry);
                // Words that are already here are never lost: what may not be said now is judged
                // again later.
                case Verdict.Refused _ -> {}
            }
        }
    }

    private PostView read(Actor.Member author, PostId id) {
        var post = posts.visibleTo(author, List.of(id)).get(id);
        if (post == null) {
            throw new NotThere(id);
        }
        return post;
    }

    private @Nullable CommentView above(
            Actor.Member author, PostId post, @Nullable CommentId parent) {
        var above = parent == null ? null : comments.visibleTo(author, parent);
        if (parent != null && (above == null || !above.post().equals(post))) {
            throw new NotThere(parent);
        }
        return above;
    }

    private CommentView written(
            Actor.Member author,
            CommentId id,
            PostId post,
            @Nullable CommentView above,
            String body) {
        return new CommentView(
                id,
                post,
                above == null ? null : above.id(),
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

    private Verdict judge(
            Actor.Member author, Deed.Verb verb, CommentView comment, @Nullable PostView on) {
        var thread = comment.post().value();
        var scene =
                on == null
                        ? new Scene("comments", thread, null, "")
                        : Scene.under(on.kind(), thread, on.product(), topic(comment, on));
        return moderation.judge(
                new Deed(
                        author,
                        verb,
                        CommentKind.NAME,
                        comment.id().value(),
                        comment.body(),
                        scene));
    }

    // What is answered is what is talked about, most of all.
    private String topic(CommentView comment, PostView on) {
        var parent = comment.parent();
        var above =
                parent == null
                        ? ""
                        : comments.all(List.of(parent)).stream()
                                .filter(CommentView::visible)
                                .map(CommentView::body)
                                .collect(Collectors.joining());
        return String.join("\n", on.title(), on.body(), on.besides(), above);
    }

    private @Nullable PostView on(Actor.Member author, CommentView comment) {
        return posts.visibleTo(author, List.of(comment.post())).get(comment.post());
    }

    private CommentView own(Actor.Member author, CommentId id) {
        var comment = by(author, id);
        if (comment.state() == PostState.WITHDRAWN) {
            throw new NotThere(id);
        }
        return comment;
    }

    private CommentView by(Actor.Member author, CommentId id) {
        turns.take(id.value());
        var comment = comments.all(List.of(id)).stream().findFirst().orElse(null);
        if (comment == null
                || !comment.author().equals(author.id())
                || comment.state() == PostState.ERASED) {
            throw new NotThere(id);
        }
        return comment;
    }

    // Locked from here on, as it is counted now. Whoever leaves waits for no turn, and takes their
    // words along.
    private CommentView still(CommentView comment) {
        var now = comments.locked(comment.id());
        if (now == null || now.state() != comment.state()) {
            throw new NotThere(comment.id());
        }
        return now;
    }

    static CommentId next(Clock clock) {
        return new CommentId(Ids.next(clock.instant()));
    }
}
