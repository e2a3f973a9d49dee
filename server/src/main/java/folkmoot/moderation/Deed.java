package folkmoot.moderation;

import folkmoot.people.Actor;
import java.util.UUID;

/// What somebody is about to do. `kind` is what it is about (`review`, `comment`, `photo` …),
/// `object` its id (made before the deed), `text` all the words that would be published, title
/// included.
public record Deed(
        Actor.Member actor, Verb verb, String kind, UUID object, String text, Scene scene) {

    public enum Verb {
        POST,
        EDIT,
        REACT,
        THANK,
        UPLOAD,
        INVITE,
        /// A shop's program tells an order, with a token that somebody made: no deed of theirs.
        RELAY,
        FOLLOW,
        REPLY,
        /// Wants it shown above the rest.
        HIGHLIGHT,
        /// What they asked has no answer yet; nobody does it, time does.
        WAIT
    }
}
