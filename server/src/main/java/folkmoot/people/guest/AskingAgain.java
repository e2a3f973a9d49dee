package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Links;
import folkmoot.site.Limits;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A letter that did not arrive is written again, to another address if the first was mistyped.
@Component
class AskingAgain {

    private final Accounts accounts;
    private final Links links;
    private final Asking asking;
    private final Limits limits;

    AskingAgain(Accounts accounts, Links links, Asking asking, Limits limits) {
        this.accounts = accounts;
        this.links = links;
        this.asking = asking;
        this.limits = limits;
    }

    @Nullable String address(Actor.Member guest) {
        var account = accounts.byId(guest.id());
        return account == null ? null : account.email();
    }

    @Transactional
    void ask(Actor.Member guest, String email) {
        limits.hourly("letter", guest.id().toString(), 5);
        limits.hourly("letter", email.toLowerCase(Locale.ROOT), 5);
        var back = links.back(guest.id());
        if (!email.equals(address(guest))) {
            links.voidAll(guest.id());
            accounts.move(guest.id(), email);
        }
        asking.write(guest.id(), back, "again");
    }
}
