package folkmoot.people.profile;

import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says who one is, in one's own words.
@Component
public class Introducing {

    private final Profiles profiles;
    private final PeopleIndex index;
    private final PageCache pages;

    Introducing(Profiles profiles, PeopleIndex index, PageCache pages) {
        this.profiles = profiles;
        this.index = index;
        this.pages = pages;
    }

    @Transactional
    public void introduce(PersonId person, String about) {
        profiles.introduce(person, about);
        index.put(person);
        pages.drop("person:" + person);
    }
}
