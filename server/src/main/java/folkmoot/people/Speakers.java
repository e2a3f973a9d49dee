package folkmoot.people;

import java.util.List;

/// Answers who speaks for the brand, and who did.
public interface Speakers {

    /// Of everybody who ever was staff or lead each time in which they were; what they said before
    /// and after it they said for themselves.
    List<Term> terms();
}
