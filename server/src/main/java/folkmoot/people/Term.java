package folkmoot.people;

import java.time.Instant;

/// A time in which somebody spoke for the brand; one that has not ended ends in a far future.
public record Term(PersonId person, Instant since, Instant until) {

    /// Whether somebody said something in it who said it at that moment.
    public boolean covers(PersonId somebody, Instant at) {
        return person.equals(somebody) && !at.isBefore(since) && at.isBefore(until);
    }
}
