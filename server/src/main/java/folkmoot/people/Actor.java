package folkmoot.people;

import java.util.Set;

/// Whoever is behind a deed.
public sealed interface Actor {

    Guest GUEST = new Guest();

    /// A person known to the place. Unconfirmed ones spoke as guests and see their own waiting
    /// words, nothing more.
    record Member(PersonId id, String handle, String name, boolean confirmed, Set<Hat> hats)
            implements Actor {

        public boolean staff() {
            return hats.contains(Hat.STAFF) || hats.contains(Hat.LEAD);
        }

        public boolean lead() {
            return hats.contains(Hat.LEAD);
        }
    }

    /// Nobody we know (yet).
    record Guest() implements Actor {}

    /// Whether this is that person.
    default boolean is(PersonId person) {
        return this instanceof Member member && member.id().equals(person);
    }

    /// Speaks for the brand.
    default boolean forBrand() {
        return this instanceof Member member && member.staff();
    }
}
