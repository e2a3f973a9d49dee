package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.ClaimView;
import folkmoot.people.Claims;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Accounts.Account;
import folkmoot.people.account.Erasing;
import folkmoot.people.account.Links;
import folkmoot.people.account.Links.Purpose;
import folkmoot.people.account.Passwords;
import folkmoot.people.profile.PeopleIndex;
import folkmoot.people.session.Sessions;
import folkmoot.site.PageCache;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The step from a guest's words to a member's.
///
/// Whoever reads the mail decides, not whoever typed the address: a browser that is not the one
/// that reads the mail is signed out, and a password typed there is dropped. Else one could prepare
/// somebody's account for them, wait for their confirmation, and walk in.
@Component
class Confirming {

    private final Links links;
    private final Accounts accounts;
    private final PeopleIndex index;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Erasing erasing;
    private final List<Claims> claims;
    private final PageCache pages;
    private final Clock clock;

    Confirming(
            Links links,
            Accounts accounts,
            PeopleIndex index,
            Passwords passwords,
            Sessions sessions,
            Erasing erasing,
            List<Claims> claims,
            PageCache pages,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.index = index;
        this.passwords = passwords;
        this.sessions = sessions;
        this.erasing = erasing;
        this.claims = claims;
        this.pages = pages;
        this.clock = clock;
    }

    /// Who is asked, as long as the link works.
    @Nullable Account asked(String token) {
        return pending(links.peek(Purpose.CONFIRM, token));
    }

    /// Whether the address has been somebody's for longer.
    @Nullable Account owner(Account guest) {
        return guest.email() == null ? null : accounts.byEmail(guest.email());
    }

    /// `reader` is who this browser knows; `password` is empty for none.
    @Transactional
    Confirmation confirm(String token, Actor reader, String password) {
        var weak = password.isEmpty() ? null : Passwords.wrong(password);
        if (weak != null) {
            return new Confirmation.WeakPassword(weak);
        }
        var link = links.take(Purpose.CONFIRM, token);
        var guest = pending(link);
        if (link == null || guest == null) {
            return new Confirmation.Gone();
        }
        accounts.lock(link.email());
        var owner = accounts.byEmail(link.email());
        var person = owner == null ? guest.id() : owner.id();
        if (owner == null) {
            join(guest, reader.is(guest.id()), password);
        }
        links.voidAll(guest.id());
        sessions.endAll(guest.id());
        claims.forEach(it -> it.claim(guest.id(), accounts.actor(person)));
        if (owner != null) {
            erasing.empty(guest.id());
        }
        pages.drop("person:" + person);
        return new Confirmation.Confirmed(person, leads(link.back(), person));
    }

    private String leads(String back, PersonId person) {
        var path = back;
        for (var it : claims) {
            path = it.leads(path, person);
        }
        return path;
    }

    /// What appears by it, as far as the rules let it.
    List<ClaimView> waiting(Account guest, @Nullable Account owner) {
        var person = owner == null ? null : accounts.actor(owner.id());
        return claims.stream().flatMap(it -> it.waiting(guest.id(), person).stream()).toList();
    }

    private void join(Account guest, boolean sameBrowser, String password) {
        var hash =
                password.isEmpty()
                        ? sameBrowser ? guest.password() : null
                        : passwords.hash(password);
        var handle = accounts.handle(guest.id(), guest.name());
        accounts.confirm(guest.id(), handle, hash, clock.instant());
        index.put(guest.id());
    }

    private @Nullable Account pending(Links.@Nullable Link link) {
        if (link == null || link.person() == null) {
            return null;
        }
        var guest = accounts.byId(link.person());
        return guest != null && !guest.confirmed() && link.email().equals(guest.email())
                ? guest
                : null;
    }
}
