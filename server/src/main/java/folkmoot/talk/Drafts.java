package folkmoot.talk;

import folkmoot.people.PersonId;
import java.util.List;
import java.util.Map;

/// What members are still writing: one draft per form, by the form's path. Guests' browsers keep
/// theirs themselves.
public interface Drafts {

    /// The fields as they were typed, by name; empty where there is no draft.
    Map<String, List<String>> find(PersonId person, String form);

    void keep(PersonId person, String form, Map<String, List<String>> fields);

    /// It has been sent, or is no longer wanted.
    void drop(PersonId person, String form);
}
