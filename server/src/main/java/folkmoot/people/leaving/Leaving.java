package folkmoot.people.leaving;

import folkmoot.people.Actor;
import folkmoot.people.account.Erasing;
import folkmoot.people.hat.Granting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody leaves, and all that is theirs with them.
@Component
class Leaving {

    private final Erasing erasing;
    private final Granting granting;

    Leaving(Erasing erasing, Granting granting) {
        this.erasing = erasing;
        this.granting = granting;
    }

    /// False for the last lead, who hands the place over first.
    @Transactional
    boolean leave(Actor.Member person) {
        if (person.lead() && !granting.stepDown(person.id())) {
            return false;
        }
        erasing.erase(person.id());
        return true;
    }
}
