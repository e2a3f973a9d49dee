package folkmoot.people.settings;

import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.profile.Introducing;
import folkmoot.site.Limits;
import folkmoot.site.PageCache;
import folkmoot.site.TooOften;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes how somebody appears, everywhere they spoke.
@Component
class Appearing {

    private final Accounts accounts;
    private final Appearances appearances;
    private final Introducing introducing;
    private final Doorkeeper door;
    private final Limits limits;
    private final PageCache pages;

    Appearing(
            Accounts accounts,
            Appearances appearances,
            Introducing introducing,
            Doorkeeper door,
            Limits limits,
            PageCache pages) {
        this.accounts = accounts;
        this.appearances = appearances;
        this.introducing = introducing;
        this.door = door;
        this.limits = limits;
        this.pages = pages;
    }

    /// What is wrong, as a message key or words by its field; then nothing is changed. The handle
    /// may be or have been somebody else's, and the rules bind what people say about themselves as
    /// well.
    @Transactional
    Map<String, String> appear(Actor.Member person, AppearanceForm form) {
        var objection = objection(person, form.about());
        if (objection != null) {
            return Map.of("about", objection);
        }
        if (!form.handle().equals(person.handle())) {
            if (!accounts.free(form.handle(), person.id())) {
                return Map.of("handle", "people.handle.taken");
            }
            // Each change keeps the old handle for them: nobody shall collect handles.
            var wait = limits.take("handle", person.id().toString(), 3, Duration.ofDays(1));
            if (!wait.isZero()) {
                throw new TooOften(wait);
            }
            appearances.call(person.id(), person.handle(), form.handle());
        }
        accounts.rename(person.id(), form.name());
        introducing.introduce(person.id(), form.about());
        changed(person.id());
        return Map.of();
    }

    private @Nullable String objection(Actor.Member person, String about) {
        var account = accounts.byId(person.id());
        return account != null && account.about().equals(about)
                ? null
                : door.introduces(person, about);
    }

    /// Null takes the picture away. Answers the one before.
    @Transactional
    @Nullable UUID picture(Actor.Member person, @Nullable UUID picture) {
        var account = accounts.byId(person.id());
        appearances.picture(person.id(), picture);
        changed(person.id());
        return account == null ? null : account.picture();
    }

    // Their name and picture stand on every page where they spoke.
    private void changed(PersonId person) {
        pages.drop("person:" + person);
        pages.drop("settings");
    }
}
