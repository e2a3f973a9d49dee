package folkmoot.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

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

    /// The same for whoever sent that name: a refusal is put on record, without it.
    @Nullable String turnsAway(String name);

    /// The same for a picture that is to be shown; `print` follows from its bytes.
    @Nullable String shows(Actor.Member person, UUID print);

    /// Keeps a picture that was refused with the statement about it, for its owner and those who
    /// decide about an appeal. Takes a while where it is wanted: not in a transaction.
    void keep(Actor.Member person, UUID print, InputStreamSource content);

    void follows(Actor.Member person, PersonId other);
}
