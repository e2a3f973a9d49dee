package folkmoot.talk.post;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.moderation.Turns;
import folkmoot.moderation.Verdict;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import folkmoot.talk.BroughtPost;
import folkmoot.talk.NewPost;
import folkmoot.talk.PostId;
import folkmoot.talk.PostPublished;
import folkmoot.talk.PostState;
import folkmoot.talk.PostVersion;
import folkmoot.talk.PostView;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import folkmoot.talk.ReadyPost;
import folkmoot.talk.Underneath;
import folkmoot.talk.mark.Marks;
import folkmoot.text.Languages;
import folkmoot.text.Markdown;
import folkmoot.transparency.Roll;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Publishing posts of every kind: judged, stored, indexed, told.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedPosts implements Posts {

    private static final int SHOWN = 50;

    private final PostRows rows;
    private final PostIndex index;
    private final Marks marks;
    private final Kinds kinds;
    private final ObjectProvider<Underneath> underneath;
    private final Moderation moderation;
    private final Roll roll;
    private final Turns turns;
    private final PageCache pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishedPosts(
            PostRows rows,
            PostIndex index,
            Marks marks,
            Kinds kinds,
            ObjectProvider<Underneath> underneath,
            Moderation moderation,
            Roll roll,
            Turns turns,
            PageCache pages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.index = index;
        this.marks = marks;
        this.kinds = kinds;
        this.underneath = underneath;
        this.moderation = moderation;
        this.roll = roll;
        this.turns = turns;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Publishing publish(Actor.Member author, NewPost post) {
        if (!author.confirmed()) {
            add(author, post, PostState.WAITING, null);
            return new Publishing.Waiting();
        }
        return switch (judge(author, Deed.Verb.POST, post)) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                add(author, post, PostState.HELD, entry);
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed _ -> {
                add(author, post, PostState.VISIBLE, null);
                appeared(post.id());
                yield new Publishing.Published();
            }
        };
    }

    // Whoever takes it back, changes it or lets it go waits for the others: what is written depends
    // on the state it is in.
    @Override
    public PostView own(Actor.Member author, PostId id) {
        var post = written(author, id);
        if (post.state() == PostState.WITHDRAWN) {
            throw new NotThere(id);
        }
        return post;
    }

    private PostView written(Actor.Member author, PostId id) {
        turns.take(id.value());
        var post = rows.all(List.of(id)).stream().findFirst().orElse(null);
        if (post == null
                || !author.id().equals(post.author())
                || post.state() == PostState.ERASED) {
            throw new NotThere(id);
        }
        return post;
    }

    @Override
    public Publishing edit(Actor.Member author, NewPost words) {
        var id = words.id();
        var old = own(author, id);
        var post = language(words);
        if (!author.confirmed()) {
            // Judged when it is published.
            still(old);
            rows.replace(post, Markdown.full(post.body()), old.state(), null, clock.instant());
            return new Publishing.Waiting();
        }
        return switch (judge(author, Deed.Verb.EDIT, post)) {
            case Verdict.Refused(var why, var pause) -> new Publishing.Refused(why, pause);
            case Verdict.Held(var rule, var entry, var until) -> {
                still(old);
                rows.replace(
                        post, Markdown.full(post.body()), PostState.HELD, entry, clock.instant());
                moved(id, old.kind(), PostState.HELD);
                underneath.forEach(it -> it.hidden(id));
                yield new Publishing.Held(rule, until);
            }
            case Verdict.Allowed(var released) -> {
                still(old);
                var state = released == null ? old.state() : PostState.VISIBLE;
                rows.replace(post, Markdown.full(post.body()), state, released, clock.instant());
                if (released == null) {
                    refresh(id);
                    renamed(old);
                } else {
                    appeared(id);
                    underneath.forEach(it -> it.shown(id));
                }
                yield new Publishing.Published();
            }
        };
    }

    @Override
    public void withdraw(Actor.Member author, PostId id) {
        var post = written(author, id);
        if (post.state() == PostState.WITHDRAWN) {
            return;
        }
        still(post);
        rows.move(id, PostState.WITHDRAWN, null);
        roll.takeBack(List.of(id.value()), null);
        moderation.takenBack(List.of(id.value()));
        moved(id, post.kind(), PostState.WITHDRAWN);
        underneath.forEach(it -> it.hidden(id));
    }

    // Locked from here on. Whoever leaves waits for no turn, and takes their words along.
    private void still(PostView post) {
        var now = rows.locked(post.id());
        if (now == null || now.state() != post.state()) {
            throw new NotThere(post.id());
        }
    }

    /// Its author leaves.
    void leave(PostView post) {
        if (post.state() != PostState.WITHDRAWN) {
            rows.move(post.id(), PostState.WITHDRAWN, null);
            moved(post.id(), post.kind(), PostState.WITHDRAWN);
            underneath.forEach(it -> it.hidden(post.id()));
        }
    }

    /// A hold has ended.
    void release(PostId id, long entry) {
        // It may have been taken back meanwhile.
        if (rows.release(id, entry)) {
            appeared(id);
            underneath.forEach(it -> it.shown(id));
        }
    }

    /// The newest of what a guest wrote and nobody has confirmed yet.
    @Transactional(propagation = Propagation.SUPPORTS)
    List<PostView> waiting(PersonId guest) {
        var unknown = new Actor.Member(guest, "", "", false, Set.of());
        return rows.by(guest, unknown, SHOWN).stream()
                .filter(it -> it.state() == PostState.WAITING)
                .toList();
    }

    /// What a guest wrote is theirs for good; the rules say whether it appears at once.
    void claim(PersonId guest, Actor.Member person) {
        turns.take(rows.waiting(guest).stream().map(it -> it.id().value()).toList());
        var waiting = rows.waiting(guest);
        if (!guest.equals(person.id())) {
            rows.give(guest, person.id());
        }
        for (var post : waiting) {
            var words =
                    new NewPost(
                            post.id(),
                            post.kind(),
                            post.title(),
                            post.body(),
                            post.besides(),
                            post.language(),
                            post.product());
            switch (judge(person, Deed.Verb.POST, words)) {
                case Verdict.Allowed _ -> {
                    rows.move(post.id(), PostState.VISIBLE, null);
                    appeared(post.id());
                }
                case Verdict.Held(_, var entry, _) -> {
                    rows.move(post.id(), PostState.HELD, entry);
                    moved(post.id(), post.kind(), PostState.HELD);
                }
                // Words that are already here are never lost: what may not be said now is judged
                // again later.
                case Verdict.Refused _ -> {}
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<PostId, PostView> visibleTo(Actor reader, Collection<PostId> ids) {
        return rows.visibleTo(reader, ids);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PostView> by(PersonId author, Actor reader, int limit) {
        return rows.by(author, reader, limit);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<PostId> foundHelpful(Actor reader, Collection<PostId> ids) {
        return marks.by(reader, ids.stream().map(PostId::value).toList()).stream()
                .map(PostId::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PostVersion> versions(PostId id) {
        return rows.versions(id);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public ReadyPost ready(BroughtPost it) {
        var brought = new BroughtPost(language(it.post()), it.byline(), it.postedAt());
        return new ReadyPost(
                brought,
                Markdown.full(brought.post().body()),
                index.ready(brought),
                moderation.objection(brought.post().kind(), words(brought.post())));
    }

    @Override
    public Set<PostId> store(List<ReadyPost> posts) {
        var held = new HashMap<PostId, Long>();
        for (var it : posts) {
            if (it.objection() != null) {
                var post = it.brought().post();
                var hold = moderation.hold(post.kind(), post.id().value(), it.objection());
                held.put(post.id(), hold.entry());
            }
        }
        rows.store(posts, held);
        index.add(
                posts.stream()
                        .filter(it -> it.objection() == null)
                        .map(ReadyPost::document)
                        .toList());
        pages.drop("list:posts");
        return held.keySet();
    }

    /// Whatever their state.
    @Transactional(propagation = Propagation.SUPPORTS)
    List<PostView> all(Collection<PostId> ids) {
        return rows.all(ids);
    }

    /// A decision takes it away from its readers.
    boolean withhold(PostId id, long entry) {
        var post = rows.locked(id);
        if (post == null || post.state() != PostState.VISIBLE && post.state() != PostState.HELD) {
            return false;
        }
        rows.move(id, PostState.HELD, entry);
        moved(id, post.kind(), PostState.HELD);
        underneath.forEach(it -> it.hidden(id));
        return true;
    }

    private Verdict judge(Actor.Member author, Deed.Verb verb, NewPost post) {
        return moderation.judge(
                new Deed(
                        author,
                        verb,
                        post.kind(),
                        post.id().value(),
                        words(post),
                        Scene.under(post.kind(), post.id().value(), post.product(), "")));
    }

    private static String words(NewPost post) {
        return String.join("\n\n", post.title(), post.body(), post.besides()).strip();
    }

    private void add(Actor.Member author, NewPost words, PostState state, @Nullable Long entry) {
        var post = language(words);
        rows.add(
                post, author.id(), null, Markdown.full(post.body()), state, entry, clock.instant());
    }

    // What was said about it is found by what it is called, too.
    private void renamed(PostView old) {
        var now = rows.visibleTo(Actor.GUEST, List.of(old.id())).get(old.id());
        if (now != null && !now.heading().equals(old.heading())) {
            underneath.forEach(it -> it.shown(old.id()));
        }
    }

    private void appeared(PostId id) {
        var post = rows.visibleTo(Actor.GUEST, List.of(id)).get(id);
        if (post == null) {
            return;
        }
        moved(id, post.kind(), PostState.VISIBLE);
        // What was brought from elsewhere is no news.
        if (post.author() != null) {
            events.publishEvent(new PostPublished(id, post.kind(), post.author(), clock.instant()));
        }
    }

    private void moved(PostId id, String kind, PostState state) {
        kinds.named(kind).moved(id, state);
        refresh(id);
    }

    /// Pages and what is found of it show it as it is now.
    void refresh(PostId id) {
        index.put(List.of(id));
        pages.drop("post:" + id);
        pages.drop("list:posts");
    }

    private static NewPost language(NewPost post) {
        return post.language().isEmpty()
                ? new NewPost(
                        post.id(),
                        post.kind(),
                        post.title(),
                        post.body(),
                        post.besides(),
                        Languages.of(post.title() + "\n" + post.body()),
                        post.product())
                : post;
    }
}
