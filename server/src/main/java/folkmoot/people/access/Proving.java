package folkmoot.people.access;

import folkmoot.people.Actor;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Passwords;
import folkmoot.people.session.Entrance;
import folkmoot.site.Limits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Before the locks are changed or the house is left, a person proves again that it is theirs: by
/// the password, or by having come in through their mail a few minutes ago.
@Component
public class Proving {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Entrance entrance;
    private final Limits limits;

    Proving(Accounts accounts, Passwords passwords, Entrance entrance, Limits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.entrance = entrance;
        this.limits = limits;
    }

    /// Whether no password is asked for.
    public boolean fresh(HttpServletRequest request) {
        return entrance.freshFromMail(request);
    }

    /// Whether there is a password to ask for.
    public boolean hasPassword(Actor.Member person) {
        var account = accounts.byId(person.id());
        return account != null && account.password() != null;
    }

    public boolean proves(Actor.Member person, String password, HttpServletRequest request) {
        if (fresh(request)) {
            return true;
        }
        limits.hourly("prove", person.id().toString(), 20);
        var account = accounts.byId(person.id());
        return passwords.matches(password, account == null ? null : account.password());
    }
}
