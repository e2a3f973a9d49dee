package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Links;
import folkmoot.people.account.Passwords;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signing up is speaking first without words: the same person, the same letter, the same answer
/// whether the address is a member's or not.
@Component
class SigningUp {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Asking asking;
    private final Doorkeeper door;
    private final Limits limits;
    private final Clock clock;

    SigningUp(
            Accounts accounts,
            Passwords passwords,
            Links links,
            Asking asking,
            Doorkeeper door,
            Limits limits,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.asking = asking;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
    }

    /// What became of it.
    sealed interface Outcome {

        /// An unconfirmed person.
        record Signed(PersonId person) implements Outcome {}

        /// A rule has something against that name, which it says in words.
        record Refused(String why) implements Outcome {}
    }

    /// Whoever already waits in this browser stays the same one, with the words that they left.
    @Transactional
    Outcome signUp(SignUpForm form, Actor reader, String network) {
        var objection = door.turnsAway(form.name());
        return objection == null
                ? new Outcome.Signed(signed(form, reader, network))
                : new Outcome.Refused(objection);
    }

    private PersonId signed(SignUpForm form, Actor reader, String network) {
        limits.hourly("guest", network, 10);
        limits.hourly("letter", form.email().toLowerCase(Locale.ROOT), 5);
        var hash = form.password().isEmpty() ? null : passwords.hash(form.password());
        var person =
                reader instanceof Actor.Member known && !known.confirmed()
                        ? known.id()
                        : new PersonId(Ids.next(clock.instant()));
        if (reader.is(person)) {
            links.voidAll(person);
            accounts.rename(person, form.name());
            accounts.move(person, form.email());
            accounts.password(person, hash);
        } else {
            accounts.add(person, null, form.name(), form.email(), hash, clock.instant());
        }
        asking.write(person, form.back(), "join");
        return person;
    }
}
