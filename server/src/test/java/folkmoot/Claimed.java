package folkmoot;

import folkmoot.people.Actor;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands for one more module in which guests speak: remembers who was told to claim what.
public final class Claimed implements Claims {

    /// `person` now has what `guest` wrote.
    public record Claim(PersonId guest, Actor.Member person) {}

    private final List<Claim> all = new CopyOnWriteArrayList<>();

    Claimed() {}

    @Override
    public void claim(PersonId guest, Actor.Member person) {
        all.add(new Claim(guest, person));
    }

    /// Whom this guest's words belong to; null as long as they wait.
    public Actor.Member by(PersonId guest) {
        return all.stream()
                .filter(it -> it.guest().equals(guest))
                .map(Claim::person)
                .findFirst()
                .orElse(null);
    }
}
