package folkmoot.people.guest;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Links;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks by letter whether an address belongs to whoever gave it.
@Component
class Asking {

    /// As long as unconfirmed words are kept.
    static final Duration LIFE = Duration.ofDays(30);

    /// For this long one letter covers whatever else is written.
    private static final Duration COVERED = Duration.ofHours(1);

    private final Accounts accounts;
    private final Links links;
    private final Letters letters;
    private final Settings settings;
    private final Clock clock;
    private final String base;

    Asking(
            Accounts accounts,
            Links links,
            Letters letters,
            Settings settings,
            Clock clock,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        this.base = base;
    }

    /// One letter for all that waits; the link leads to what was written last.
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(PersonId person, String back) {
        links.leadBack(person, back);
        var last = links.last(Links.Purpose.CONFIRM, person);
        if (last == null || last.plus(COVERED).isBefore(clock.instant())) {
            write(person, back, "words");
        }
    }

    /// `occasion` is the middle of the letter's message keys. The letter names nothing that the
    /// guest typed: anybody can type anything, and any address.
    @Transactional(propagation = Propagation.MANDATORY)
    void write(PersonId person, String back, String occasion) {
        var account = accounts.byId(person);
        if (account == null || account.email() == null) {
            return;
        }
        var email = account.email();
        var owner = accounts.byEmail(email);
        var token = links.make(Links.Purpose.CONFIRM, new Links.Link(person, email, back), LIFE);
        var key = "people.letter." + occasion + (owner == null ? "" : ".known");
        var brand = settings.brand().name();
        letters.send(
                new Letter(
                        email,
                        Texts.say(key + ".subject", brand),
                        Texts.say(
                                key + ".text",
                                owner == null ? "" : owner.name(),
                                brand,
                                base + "/confirm/" + token)));
    }
}
