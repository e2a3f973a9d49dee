package folkmoot.people.profile;

import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.search.Backlog;
import folkmoot.search.Document;
import folkmoot.search.Index;
import folkmoot.text.Excerpt;
import folkmoot.text.Languages;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Members can be found by their names, and by what they say about themselves.
@Component
public class PeopleIndex implements Erasable, Backlog {

    private static final String KIND = "person";
    private static final int PORTION = 200;

    private final Accounts accounts;
    private final Profiles profiles;
    private final Index index;
    private final Clock clock;

    PeopleIndex(Accounts accounts, Profiles profiles, Index index, Clock clock) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.index = index;
        this.clock = clock;
    }

    /// Called in the transaction that changes the person's name, handle or words.
    public void put(PersonId person) {
        var account = accounts.byId(person);
        if (account == null || !account.confirmed()) {
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
    public String name() {
        return "members";
    }

    @Override
    public @Nullable UUID putAfter(UUID last) {
        var members = profiles.after(last, PORTION);
        members.forEach(this::put);
        return members.isEmpty() ? null : members.getLast().value();
    }

    @Override
    public void erase(PersonId person) {
        index.drop(KIND, person.value());
    }
}
