package folkmoot.people.profile;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.text.Excerpt;
import folkmoot.text.Languages;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Members can be found once they say something about themselves.
@Component
class PeopleIndex implements Erasable {

    private static final String KIND = "person";

    private final Accounts accounts;
    private final Index index;
    private final Clock clock;

    PeopleIndex(Accounts accounts, Index index, Clock clock) {
        this.accounts = accounts;
        this.index = index;
        this.clock = clock;
    }

    /// Called in the transaction that changes the person's name, handle or words.
    void put(PersonId person) {
        var account = accounts.byId(person);
        if (account == null || !account.confirmed() || account.about().isEmpty()) {
            index.drop(KIND, person.value());
            return;
        }
        index.put(
                List.of(
                        new Document(
                                person.value(),
                                KIND,
                                "/people/" + account.handle(),
                                account.name(),
                                "@" + account.handle(),
                                Excerpt.plain(account.about()),
                                Languages.of(account.about()),
                                null,
                                1,
                                clock.instant())));
    }

    @Override
    public void erase(PersonId person) {
        index.drop(KIND, person.value());
    }
}
