package folkmoot.moderation.spoken;

import folkmoot.governance.Spoken;
import folkmoot.governance.Tombstones;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Notices;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.decision.Deciding;
import folkmoot.site.Texts;
import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hides what people say while rules are made: the decision that stands is all there is to it. What
/// is voted on, and how it is counted, stays as it is.
@Component
class SpokenKinds implements Restrictable, Tombstones {

    private final Spoken spoken;
    private final Deciding deciding;
    private final Notices notices;

    SpokenKinds(Spoken spoken, Deciding deciding, Notices notices) {
        this.spoken = spoken;
        this.deciding = deciding;
        this.notices = notices;
    }

    @Override
    public boolean covers(String kind) {
        return Spoken.Kind.is(kind);
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        spoken.changed(object);
        return !spoken.pieces(List.of(object)).isEmpty();
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        spoken.changed(object);
    }

    @Override
    public void refresh(String kind, UUID object) {
        spoken.changed(object);
    }

    @Override
    public @Nullable Spot at(String path) {
        var it = spoken.at(path);
        return it == null ? null : new Spot(it.kind().word(), it.id(), null);
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return spoken.pieces(objects).values().stream()
                .filter(it -> it.kind().word().equals(kind))
                .collect(Collectors.toMap(Spoken.Piece::id, SpokenKinds::exhibit));
    }

    private static Exhibit exhibit(Spoken.Piece it) {
        return new Exhibit(it.id(), it.author(), "", it.words(), "", it.path(), it.at());
    }

    @Override
    public Map<UUID, Content> in(Spoken.Kind kind, Collection<UUID> words) {
        var tombstones = new HashMap<UUID, Content>();
        deciding.standing(words)
                .forEach((id, standing) ->
                        standing.stream()
                                .filter(it -> it.effect().withholds())
                                .findFirst()
                                .ifPresent(it -> tombstones.put(id, tombstone(kind, it))));
        return tombstones;
    }

    private Content tombstone(Spoken.Kind kind, Decided it) {
        return notices.tombstone(it, Texts.say("moderation.a." + kind.word()));
    }
}
