package folkmoot.people.settings;

import folkmoot.media.PictureId;
import folkmoot.media.Pictures;
import folkmoot.people.PersonId;
import folkmoot.people.Portraits;
import folkmoot.people.account.Accounts;
import folkmoot.people.profile.Introducing;
import folkmoot.site.PageCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class Portraying implements Portraits {

    private final Accounts accounts;
    private final Introducing introducing;
    private final Appearances appearances;
    private final Pictures pictures;
    private final PageCache pages;

    Portraying(
            Accounts accounts,
            Introducing introducing,
            Appearances appearances,
            Pictures pictures,
            PageCache pages) {
        this.accounts = accounts;
        this.introducing = introducing;
        this.appearances = appearances;
        this.pictures = pictures;
        this.pages = pages;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<PersonId, Portrait> of(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Portrait>();
        for (var it : persons) {
            var account = accounts.byId(it);
            if (account != null && account.confirmed()) {
                found.put(it, portrait(account));
            }
        }
        return found;
    }

    @Override
    public void take(PersonId person) {
        var account = accounts.byId(person);
        if (account != null) {
            introducing.introduce(person, "");
            appearances.noPicture(person);
            changed(person);
            if (account.picture() != null) {
                pictures.hide(List.of(new PictureId(account.picture())));
            }
        }
    }

    @Override
    public void give(PersonId person, String about, @Nullable UUID picture) {
        var account = accounts.byId(person);
        if (account == null) {
            return;
        }
        if (account.about().isEmpty()) {
            introducing.introduce(person, about);
        }
        if (account.picture() == null && picture != null) {
            pictures.publish(List.of(new PictureId(picture)));
            appearances.picture(person, picture);
            changed(person);
        }
    }

    @Override
    public void bar(Collection<UUID> all, boolean barred) {
        var ids = all.stream().map(PictureId::new).toList();
        if (barred) {
            pictures.bar(ids);
        } else {
            pictures.unbar(ids);
        }
    }

    private void changed(PersonId person) {
        pages.drop("person:" + person);
        pages.drop("settings");
    }

    private static Portrait portrait(Accounts.Account it) {
        return new Portrait(it.id(), it.handle(), it.name(), it.about(), it.picture());
    }
}
