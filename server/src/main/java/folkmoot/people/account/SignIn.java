package folkmoot.people.account;

import folkmoot.people.PersonId;

/// What became of somebody's wish to come in.
sealed interface SignIn {

    record SignedIn(PersonId person, String back) implements SignIn {}

    /// Wrong password, nobody of that name, or a link that does not work: it is not said which.
    record Refused() implements SignIn {}
}
