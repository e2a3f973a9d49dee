package folkmoot.talk.post;

import folkmoot.moderation.Restrictable;
import folkmoot.people.Actor;
import folkmoot.people.ClaimView;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import folkmoot.talk.PostView;
import folkmoot.text.Excerpt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the modules below may ask of posts of any kind: let go, hand over.
@Component
class PostDoor implements Restrictable, Claims {

    /// What is decided about a conversation is about its post, of whatever kind.
    private static final String ANY = "post";

    private static final int WORDS = 240;

    private final PublishedPosts posts;
    private final Kinds kinds;

    PostDoor(PublishedPosts posts, Kinds kinds) {
        this.posts = posts;
        this.kinds = kinds;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(ANY) || kinds.has(kind);
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        posts.release(new PostId(object), entry);
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        return posts.withhold(new PostId(object), entry);
    }

    @Override
    public void refresh(String kind, UUID object) {
        posts.refresh(new PostId(object));
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return posts.all(objects.stream().map(PostId::new).toList()).stream()
                .collect(Collectors.toMap(it -> it.id().value(), PostDoor::exhibit));
    }

    @Override
    public Map<UUID, Presence> presence(String kind, Collection<UUID> objects) {
        return posts.all(objects.stream().map(PostId::new).toList()).stream()
                .collect(Collectors.toMap(it -> it.id().value(), it -> presence(it.state())));
    }

    private static Presence presence(PostState state) {
        return switch (state) {
            case VISIBLE -> Presence.READABLE;
            case WAITING, HELD -> Presence.UNREADABLE;
            case WITHDRAWN, ERASED -> Presence.TAKEN_BACK;
        };
    }

    @Override
    public Map<UUID, Set<Medium>> media(String kind, Collection<UUID> objects) {
        var posts = objects.stream().map(PostId::new).toList();
        return kind.equals(ANY)
                ? Map.of()
                : kinds.named(kind).pictured(posts).stream()
                        .collect(
                                Collectors.toMap(
                                        PostId::value, _ -> Set.of(Medium.TEXT, Medium.IMAGE)));
    }

    @Override
    public void bar(String kind, UUID object, boolean barred) {
        kinds.named(kind).bar(new PostId(object), barred);
    }

    @Override
    public @Nullable String editPath(String kind, UUID object) {
        return kind.equals(ANY) ? null : kinds.named(kind).editPath(new PostId(object));
    }

    @Override
    public @Nullable Spot at(String path) {
        // Whatever has an address below is not the post.
        var id = path.matches("/posts/\\w+/.+") ? null : Restrictable.id(path, "/posts/");
        return id == null
                ? null
                : posts.all(List.of(new PostId(id))).stream()
                        .findFirst()
                        .map(it -> new Spot(it.kind(), id, id))
                        .orElse(null);
    }

    private static Exhibit exhibit(PostView it) {
        return new Exhibit(
                it.id().value(),
                it.author(),
                it.title(),
                String.join("\n\n", it.body(), it.besides()).strip(),
                it.language(),
                it.path(),
                it.postedAt());
    }

    @Override
    public void claim(PersonId guest, Actor.Member person) {
        posts.claim(guest, person);
    }

    @Override
    public List<ClaimView> waiting(PersonId guest, Actor.@Nullable Member person) {
        return posts.waiting(guest).stream()
                .map(it ->
                        new ClaimView(
                                it.heading(),
                                it.title().isEmpty() ? "" : Excerpt.of(it.body(), WORDS),
                                kinds.named(it.kind()).remarks(it, person)))
                .toList();
    }
}
