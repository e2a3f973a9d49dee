package folkmoot.people;

/// Implemented by every module that keeps something about a person.
public interface Erasable {

    void erase(PersonId person);
}
