package folkmoot.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What members show of themselves, for whoever may take it away and give it back. In the caller's
/// transaction.
public interface Portraits {

    /// Their own words and their picture.
    record Portrait(
            PersonId person, String handle, String name, String about, @Nullable UUID picture) {

        public boolean isEmpty() {
            return about.isEmpty() && picture == null;
        }

        public String path() {
            return "/people/" + handle;
        }
    }

    /// Of those who are members.
    Map<PersonId, Portrait> of(Collection<PersonId> persons);

    /// Takes words and picture off their page; only they see the picture from now on.
    void take(PersonId person);

    /// Gives back what has nothing new in its place.
    void give(PersonId person, String about, @Nullable UUID picture);

    /// Whether these very pictures are not taken in again.
    void bar(Collection<UUID> pictures, boolean barred);
}
