package folkmoot.people.account;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.account.Accounts.Account;
import folkmoot.people.account.Links.Purpose;
import folkmoot.site.Limits;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ways in for those who are members. Each does the same work, and takes the same time, for
/// somebody who does not exist.
@Component
class SigningIn {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Letters letters;
    private final Limits limits;
    private final Settings settings;
    private final String base;

    SigningIn(
            Accounts accounts,
            Passwords passwords,
            Links links,
            Letters letters,
            Limits limits,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.letters = letters;
        this.limits = limits;
        this.settings = settings;
        this.base = base;
    }

    /// `network` is the address that the request came from.
    SignIn byPassword(SignInForm form, String network) {
        limits.hourly("sign-in", network, 60);
        // Nobody is called so: neither looked up nor remembered.
        if (form.login().length() > Names.LONGEST_EMAIL) {
            return new SignIn.Refused();
        }
        limits.hourly("sign-in", form.login().toLowerCase(Locale.ROOT), 20);
        var account =
                form.login().contains("@")
                        ? accounts.byEmail(form.login())
                        : accounts.byName(form.login());
        var hash = account == null ? null : account.password();
        return passwords.matches(form.password(), hash) && account != null
                ? new SignIn.SignedIn(account.id(), form.back())
                : new SignIn.Refused();
    }

    /// Sends a link, or the news that nobody here has this address.
    @Transactional
    void sendLink(String email, String back, String network) {
        limits.hourly("link", network, 20);
        limits.hourly("letter", email.toLowerCase(Locale.ROOT), 5);
        var account = accounts.byEmail(email);
        var id = account == null ? null : account.id();
        var token = links.make(Purpose.SIGN_IN, new Links.Link(id, email, back), LIFE);
        var key = "people.letter." + (account == null ? "nobody" : "sign-in");
        var brand = settings.brand().name();
        letters.send(
                new Letter(
                        email,
                        Texts.say(key + ".subject", brand),
                        Texts.say(
                                key + ".text",
                                account == null ? "" : account.name(),
                                brand,
                                base + (account == null ? "/sign-up" : "/sign-in/" + token))));
    }

    /// Whom the link would sign in, as long as it works.
    @Nullable Account asked(String token) {
        return owner(links.peek(Purpose.SIGN_IN, token));
    }

    @Transactional
    SignIn byLink(String token) {
        var link = links.take(Purpose.SIGN_IN, token);
        var account = owner(link);
        return link == null || account == null
                ? new SignIn.Refused()
                : new SignIn.SignedIn(account.id(), link.back());
    }

    // An address that has been changed since does not open the door any more.
    private @Nullable Account owner(Links.@Nullable Link link) {
        if (link == null || link.person() == null) {
            return null;
        }
        var account = accounts.byId(link.person());
        return account != null
                        && account.confirmed()
                        && link.email().equalsIgnoreCase(account.email())
                ? account
                : null;
    }
}
