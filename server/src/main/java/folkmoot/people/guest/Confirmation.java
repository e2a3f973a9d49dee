package folkmoot.people.guest;

import folkmoot.people.PersonId;

/// What became of a confirmation.
sealed interface Confirmation {

    /// What waited is out, under this person's name.
    record Confirmed(PersonId person, String back) implements Confirmation {}

    /// The link was used, or is too old.
    record Gone() implements Confirmation {}

    /// The password typed with it is none that anybody should have; the link still works.
    record WeakPassword(String why) implements Confirmation {}
}
