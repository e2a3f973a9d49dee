package folkmoot.people;

import java.util.List;

/// Implemented by every module that keeps something about a person: they may take it with them.
public interface Exportable {

    /// What the part of the file is called: `comments`, `reviews` …
    String part();

    /// Records of texts (ids too), numbers and times, written as JSON.
    List<?> export(PersonId person);
}
