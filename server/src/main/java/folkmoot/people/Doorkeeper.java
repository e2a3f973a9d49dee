package folkmoot.people;

import org.jspecify.annotations.Nullable;

/// The one door for what people do to how they appear and whom they follow. The rules stand in a
/// module above, which answers; each is asked in the transaction of the deed, and throws
/// [folkmoot.site.TooOften] when it comes too soon after others.
public interface Doorkeeper {

    /// Null when these words may stand for everybody to read, else which rule has what against
    /// them, in words. Nothing waits here: a page about somebody that changes by itself a day later
    /// is nobody's words.
    @Nullable String introduces(Actor.Member person, String words);

    /// Shows a picture from now on.
    void shows(Actor.Member person);

    void follows(Actor.Member person, PersonId other);
}
