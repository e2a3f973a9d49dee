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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        var objections = objections(person, form);
        if (!objections.isEmpty()) {
            return objections;
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

    // What stands already is not judged again.
    private Map<String, String> objections(Actor.Member person, AppearanceForm form) {
        var account = Objects.requireNonNull(accounts.byId(person.id()));
        var all = new LinkedHashMap<String, String>();
        if (!form.name().equals(account.name())) {
            put(all, "name", door.calls(person, form.name()));
        }
        if (!form.handle().equals(account.handle())) {
            put(all, "handle", door.calls(person, form.handle()));
        }
        if (!form.about().equals(account.about())) {
            put(all, "about", door.introduces(person, form.about()));
        }
        return all;
    }

    private static void put(Map<String, String> all, String field, @Nullable String objection) {
        if (objection != null) {
            all.put(field, objection);
        }
    }

    /// Answers the one before.
    @Transactional
    @Nullable UUID picture(Actor.Member person, UUID picture) {
        var before = picture(person);
        appearances.picture(person.id(), picture);
        changed(person.id());
        return before;
    }

    /// Answers the one that was taken away.
    @Transactional
    @Nullable UUID noPicture(Actor.Member person) {
        var before = picture(person);
        appearances.noPicture(person.id());
        changed(person.id());
        return before;
    }

    private @Nullable UUID picture(Actor.Member person) {
        var account = accounts.byId(person.id());
        return account == null ? null : account.picture();
    }

    // Their name and picture stand on every page where they spoke.
    private void changed(PersonId person) {
        pages.drop("person:" + person);
        pages.drop("settings");
    }
}
