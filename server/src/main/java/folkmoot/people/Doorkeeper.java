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

    /// The same for what somebody wants to be called from now on: a name or a handle.
    @Nullable String calls(Actor.Member person, String name);

    /// The same for the name of somebody who is only just coming. Pure.
    @Nullable String calls(String name);

    /// The same for a picture that is to be shown.
    @Nullable String shows(Actor.Member person);

    void follows(Actor.Member person, PersonId other);
}
