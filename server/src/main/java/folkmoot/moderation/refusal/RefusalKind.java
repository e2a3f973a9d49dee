package folkmoot.moderation.refusal;

import folkmoot.moderation.Effect;
import folkmoot.moderation.Restrictable;
import folkmoot.people.PersonId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What was refused, as whoever decides about an appeal sees it. It stands nowhere; taken back, the
/// very same is let through the next time.
@Component
class RefusalKind implements Restrictable {

    private final Refusals refusals;

    RefusalKind(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(Effect.REFUSAL);
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        refusals.reverse(object);
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        return false;
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return refusals.of(objects).stream()
                .collect(Collectors.toMap(Refusals.Refused::id, RefusalKind::exhibit));
    }

    private static Exhibit exhibit(Refusals.Refused it) {
        return new Exhibit(
                it.id(),
                new PersonId(it.person()),
                "",
                it.words().orElse(""),
                "",
                "",
                it.at(),
                it.picture().orElse(null));
    }

    @Override
    public Map<UUID, Set<Medium>> media(String kind, Collection<UUID> objects) {
        var media = new HashMap<UUID, Set<Medium>>();
        refusals.of(objects).stream()
                .filter(it -> it.picture().isPresent())
                .forEach(it -> media.put(it.id(), EnumSet.of(Medium.IMAGE)));
        return media;
    }
}
