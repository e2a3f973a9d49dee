package folkmoot.moderation;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import org.springframework.stereotype.Component;

/// What waits goes on waiting, and no longer knows whose it was: the log would be told again.
@Component
class OwnHolds implements Erasable {

    private final Holds holds;

    OwnHolds(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void erase(PersonId person) {
        holds.forget(person.value());
    }
}
