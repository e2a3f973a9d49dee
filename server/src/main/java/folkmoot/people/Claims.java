package folkmoot.people;

/// Implemented by every module in which a guest may speak first: called in the transaction in which
/// they confirm.
public interface Claims {

    /// What `guest` wrote now belongs to `person` (often the same) and is published if the rules
    /// allow it.
    void claim(PersonId guest, Actor.Member person);
}
