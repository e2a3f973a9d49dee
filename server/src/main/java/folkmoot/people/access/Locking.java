package folkmoot.people.access;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.Actor;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Links;
import folkmoot.people.account.Links.Purpose;
import folkmoot.people.account.Passwords;
import folkmoot.people.session.Sessions;
import folkmoot.site.Limits;
import folkmoot.site.PageCache;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what opens an account. The address so far hears of it.
@Component
class Locking {

    private static final Duration LIFE = Duration.ofDays(1);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Sessions sessions;
    private final Letters letters;
    private final Limits limits;
    private final Settings settings;
    private final PageCache pages;
    private final String base;

    Locking(
            Accounts accounts,
            Passwords passwords,
            Links links,
            Sessions sessions,
            Letters letters,
            Limits limits,
            Settings settings,
            PageCache pages,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.letters = letters;
        this.limits = limits;
        this.settings = settings;
        this.pages = pages;
        this.base = base;
    }

    /// Signs every browser out too: whoever knew the old password is gone.
    @Transactional
    void password(Actor.Member person, String password) {
        accounts.password(person.id(), passwords.hash(password));
        links.voidAll(person.id());
        sessions.endAll(person.id());
        var account = accounts.byId(person.id());
        if (account != null && account.email() != null) {
            write("password", account.email(), account.name(), base + "/sign-in");
        }
    }

    /// Asks by letter to the new address; nothing tells whether it is another member's.
    @Transactional
    void ask(Actor.Member person, String email) {
        limits.hourly("letter", person.id().toString(), 5);
        limits.hourly("letter", email.toLowerCase(Locale.ROOT), 5);
        var owner = accounts.byEmail(email);
        var taken = owner != null && !owner.id().equals(person.id());
        var link = new Links.Link(person.id(), email, "/settings/access");
        var path = "/settings/emails/" + links.make(Purpose.EMAIL, link, LIFE);
        write(taken ? "taken" : "email", email, person.name(), base + (taken ? "/sign-in" : path));
    }

    /// The account that the link would move, and where to; null when it does not work.
    Links.@Nullable Link asked(String token) {
        var link = links.peek(Purpose.EMAIL, token);
        return link == null || taken(link) ? null : link;
    }

    /// False when the link does not work, or somebody else has proven the address meanwhile.
    @Transactional
    boolean move(String token) {
        var link = links.take(Purpose.EMAIL, token);
        if (link == null || link.person() == null) {
            return false;
        }
        accounts.lock(link.email());
        var account = accounts.byId(link.person());
        if (account == null || !account.confirmed() || taken(link)) {
            return false;
        }
        accounts.move(account.id(), link.email());
        links.voidAll(account.id());
        if (account.email() != null) {
            write("moved", account.email(), account.name(), base + "/sign-in");
        }
        pages.drop("person:" + account.id());
        return true;
    }

    private boolean taken(Links.Link link) {
        var owner = accounts.byEmail(link.email());
        return owner != null && !owner.id().equals(link.person());
    }

    private void write(String occasion, String to, String name, String address) {
        var brand = settings.brand().name();
        letters.send(
                new Letter(
                        to,
                        Texts.say("people.letter." + occasion + ".subject", brand),
                        Texts.say("people.letter." + occasion + ".text", name, brand, address)));
    }
}
