package folkmoot.people.account;

import folkmoot.mail.Letters;
import folkmoot.media.Pictures;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.people.session.Sessions;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import folkmoot.transparency.Log;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases a person everywhere, at once: what is left is a row without anything of them.
@Component
public class Erasing {

    private final List<Erasable> keepers;
    private final Remains remains;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Letters letters;
    private final Log log;
    private final Pictures pictures;
    private final PageCache pages;

    Erasing(
            List<Erasable> keepers,
            Remains remains,
            Accounts accounts,
            Sessions sessions,
            Letters letters,
            Log log,
            Pictures pictures,
            PageCache pages) {
        this.keepers = keepers;
        this.remains = remains;
        this.accounts = accounts;
        this.sessions = sessions;
        this.letters = letters;
        this.log = log;
        this.pictures = pictures;
        this.pages = pages;
    }

    @Transactional
    public void erase(PersonId person) {
        // First of all: whoever changes an account goes on from it to what else is known of them.
        var account = accounts.held(person);
        if (account == null) {
            return;
        }
        if (account.confirmed()) {
            record(person);
        }
        keepers.forEach(it -> it.erase(person));
        pictures.erase(person.value());
        empty(person);
        if (account.email() != null && account.confirmed()) {
            letters.forget(account.email());
        }
        // Their name stood on every page where they spoke.
        pages.drop("settings");
    }

    // Without a subject: whose row this was, nothing says any more. Guests who never confirmed were
    // never here.
    private void record(PersonId person) {
        log.erase(person.value(), Texts.say("people.erased.reason"));
    }

    /// Leaves an empty row of somebody whose words now belong to another.
    @Transactional
    public void empty(PersonId person) {
        sessions.endAll(person);
        remains.empty(person);
        pages.drop("person:" + person);
    }
}
