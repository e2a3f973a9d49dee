package folkmoot.people.account;

import folkmoot.media.PictureId;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.PersonId;
import folkmoot.people.hat.Granting;
import folkmoot.people.profile.Following;
import folkmoot.people.profile.Introducing;
import folkmoot.people.profile.PeopleIndex;
import folkmoot.people.settings.Picturing;
import folkmoot.site.Ids;
import folkmoot.site.NotAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members without a letter.
@Component
class Joining implements Members {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Introducing introducing;
    private final PeopleIndex index;
    private final Granting granting;
    private final Following following;
    private final Picturing picturing;
    private final Doorkeeper door;
    private final Clock clock;

    Joining(
            Accounts accounts,
            Passwords passwords,
            Introducing introducing,
            PeopleIndex index,
            Granting granting,
            Following following,
            Picturing picturing,
            Doorkeeper door,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.introducing = introducing;
        this.index = index;
        this.granting = granting;
        this.following = following;
        this.picturing = picturing;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public @Nullable String called(String name) {
        var clean = Names.clean(name);
        return Names.wrong(clean) == null ? clean : null;
    }

    @Override
    @Transactional
    public Actor.Member join(String name, String email, @Nullable String password) {
        accounts.lock(email);
        var known = accounts.byEmail(email);
        var id = known == null ? add(name, email, password) : known.id();
        return accounts.actor(id);
    }

    @Override
    public @Nullable String objection(String name) {
        return door.turnsAway(name);
    }

    private PersonId add(String name, String email, @Nullable String password) {
        var objection = door.calls(name);
        if (objection != null) {
            throw new NotAllowed(objection);
        }
        var now = clock.instant();
        var id = new PersonId(Ids.next(now));
        var hash = password == null ? null : passwords.hash(password);
        accounts.add(id, accounts.handle(id, name), name, email, hash, now);
        index.put(id);
        return id;
    }

    @Override
    public void introduce(PersonId person, String about) {
        introducing.introduce(person, about);
    }

    @Override
    @Transactional
    public void picture(PersonId person, PictureId picture) {
        picturing.show(accounts.actor(person), picture);
    }

    @Override
    public void grant(PersonId person, Hat hat, @Nullable PersonId by) {
        granting.grant(person, hat, by);
    }

    @Override
    public void elect(PersonId person, Hat hat, String why) {
        granting.elect(person, hat, why);
    }

    @Override
    public void retire(PersonId person, Hat hat, String why) {
        granting.retire(person, hat, why);
    }

    @Override
    @Transactional
    public void follow(PersonId follower, PersonId followed) {
        following.follow(accounts.actor(follower), followed);
    }
}
