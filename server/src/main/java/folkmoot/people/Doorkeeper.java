package folkmoot.people;

import java.util.UUID;
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

    /// Puts on record that a rule refused somebody who is only just coming, without their name.
    void turnsAway(String name);

    /// The same for a picture that is to be shown; `print` follows from its bytes.
    @Nullable String shows(Actor.Member person, UUID print);

    /// Keeps a picture that was refused with the statement about it, for its owner and those who
    /// decide about an appeal. False where nothing wants it: then it is nobody's.
    boolean keeps(Actor.Member person, UUID print, UUID picture);

    void follows(Actor.Member person, PersonId other);
}
