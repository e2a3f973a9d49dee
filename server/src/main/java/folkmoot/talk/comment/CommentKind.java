package folkmoot.talk.comment;

import folkmoot.moderation.Restrictable;
import folkmoot.people.Actor;
import folkmoot.people.ClaimView;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.site.Texts;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import folkmoot.text.Excerpt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the modules below may ask of comments: let go, hand over.
@Component
class CommentKind implements Restrictable, Claims {

    static final String NAME = "comment";

    private static final int WORDS = 240;

    private final Commenting commenting;

    CommentKind(Commenting commenting) {
        this.commenting = commenting;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(NAME);
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        commenting.release(new CommentId(object), entry);
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        return commenting.withhold(new CommentId(object), entry);
    }

    @Override
    public void refresh(String kind, UUID object) {
        commenting.refresh(new CommentId(object));
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return commenting.all(objects.stream().map(CommentId::new).toList()).stream()
                .collect(Collectors.toMap(it -> it.id().value(), CommentKind::exhibit));
    }

    @Override
    public Map<UUID, Presence> presence(String kind, Collection<UUID> objects) {
        var all = commenting.all(objects.stream().map(CommentId::new).toList());
        var readable = commenting.readable(all);
        return all.stream()
                .collect(Collectors.toMap(it -> it.id().value(), it -> presence(it, readable)));
    }

    private static Presence presence(CommentView it, Set<PostId> readable) {
        return switch (it.state()) {
            case VISIBLE -> readable.contains(it.post()) ? Presence.READABLE : Presence.UNREADABLE;
            case WAITING, HELD -> Presence.UNREADABLE;
            case WITHDRAWN, ERASED -> Presence.TAKEN_BACK;
        };
    }

    @Override
    public String editPath(String kind, UUID object) {
        return "/comments/" + new CommentId(object) + "/edit";
    }

    @Override
    public @Nullable Spot at(String path) {
        var id = Restrictable.id(path, "/comments/");
        return id == null
                ? null
                : commenting.all(List.of(new CommentId(id))).stream()
                        .findFirst()
                        .map(it -> new Spot(NAME, id, it.post().value()))
                        .orElse(null);
    }

    private static Exhibit exhibit(CommentView it) {
        return new Exhibit(
                it.id().value(),
                it.author(),
                "",
                it.body(),
                it.language(),
                it.path(),
                it.postedAt());
    }

    @Override
    public void claim(PersonId guest, Actor.Member person) {
        commenting.claim(guest, person);
    }

    @Override
    public List<ClaimView> waiting(PersonId guest, Actor.@Nullable Member person) {
        return commenting.waiting(guest).stream()
                .map(it ->
                        new ClaimView(
                                Texts.say("talk.comment.waits"),
                                Excerpt.of(it.body(), WORDS),
                                List.of()))
                .toList();
    }
}
