package folkmoot.talk.thanks;

import folkmoot.people.PersonId;
import java.time.Instant;

/// Who thanked, when, and what they said; the line may be empty.
public record ThanksView(PersonId giver, String line, Instant givenAt) {}
