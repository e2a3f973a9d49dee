package folkmoot.reviews.panel;

import folkmoot.people.PersonId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Who is close to a reader: whom they follow, and whom the members call experts. It orders what
/// they see, and nothing else: means and rankings are the same for everybody.
record Circle(Set<PersonId> followed, Set<PersonId> experts) {

    static final Circle NONE = new Circle(Set.of(), Set.of());

    UUID[] near() {
        return ids(followed);
    }

    UUID[] expert() {
        return ids(experts.stream().filter(it -> !followed.contains(it)).toList());
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
