package folkmoot.people;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Lets people speak before they register. A form that a guest may send shows [#fields]; whoever
/// sends it is met once, and hands its words over as [#speak] says.
///
/// ```java
/// var caller = guests.meet(actor, guest);
/// if (wrong.hasErrors() || caller.lacks()) { …422, drawn with guests.fields(caller)… }
/// var author = guests.speak(caller, "/posts/" + id, request, response);
/// switch (commenting.post(author, …)) { … }
/// ```
public interface Guests {

    /// Somebody who wants to speak, and what was found about how they call themselves. Made by
    /// [#meet] alone.
    interface Caller {

        /// Whether it is not yet clear who speaks: a guest without a usable name or address.
        boolean lacks();
    }

    /// The fields for name and address; nothing for those who are signed in. Their ids begin with
    /// `at`: a page may have such a form more than once.
    Content fields(Actor actor, GuestForm guest, String at);

    /// The same as they were sent, with what is wrong with them.
    Content fields(Caller caller, String at);

    /// The same on a page with one such form.
    default Content fields(Actor actor, GuestForm guest) {
        return fields(actor, guest, "");
    }

    /// The same on a page with one such form.
    default Content fields(Caller caller) {
        return fields(caller, "");
    }

    /// Asks the rules about a guest's name, once; a refusal is put on record.
    Caller meet(Actor actor, GuestForm guest);

    /// The author of words about to be written: the member who is signed in; else somebody
    /// unconfirmed, whose browser gets a session, and whose address gets one letter for all that
    /// waits. What they write is visible to them alone until the letter's link is used, which calls
    /// [Claims] and leads to `path`. May throw [folkmoot.site.TooOften], and
    /// [IllegalArgumentException] for somebody who [Caller#lacks] something.
    Actor.Member speak(
            Caller caller, String path, HttpServletRequest request, HttpServletResponse response);
}
