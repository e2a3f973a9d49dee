package folkmoot.moderation.decision;

import folkmoot.moderation.Restrictable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/// Lets everything of its kind go but one.
@TestComponent
public final class Sticky implements Restrictable {

    final Set<UUID> free = ConcurrentHashMap.newKeySet();
    volatile UUID stuck = new UUID(0, 0);

    @Override
    public boolean covers(String kind) {
        return kind.equals("sticky");
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        return free.remove(object);
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return Map.of();
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        if (object.equals(stuck)) {
            throw new IllegalStateException("Stuck");
        }
        free.add(object);
    }
}
