package folkmoot.people;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Lets people speak before they register. A form that a guest may send shows [#fields], checks
/// [#lacks], and hands its words over as [#speak] says.
///
/// ```java
/// if (wrong.hasErrors() || guests.lacks(actor, guest)) { …422, drawn with guests.fields(actor, guest, true)… }
/// var author = guests.speak(actor, guest, "/posts/" + id, request, response);
/// switch (commenting.post(author, …)) { … }
/// ```
public interface Guests {

    /// The fields for name and address; nothing for those who are signed in. `sent` shows what is
    /// wrong with them.
    Content fields(Actor actor, GuestForm guest, boolean sent);

    /// Whether it is not yet clear who speaks: a guest without a name or a usable address.
    boolean lacks(Actor actor, GuestForm guest);

    /// The author of words about to be written: the member who is signed in; else somebody
    /// unconfirmed, whose browser gets a session, and whose address gets one letter for all that
    /// waits. What they write is visible to them alone until the letter's link is used, which calls
    /// [Claims] and leads to `path`. May throw [folkmoot.site.TooOften].
    Actor.Member speak(
            Actor actor,
            GuestForm guest,
            String path,
            HttpServletRequest request,
            HttpServletResponse response);
}
