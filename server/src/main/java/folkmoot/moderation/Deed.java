package folkmoot.moderation;

import folkmoot.people.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is about to do. `kind` is what it is about (`review`, `comment`, `photo` …),
/// `object` its id (made before the deed), `text` all the words that would be published, title
/// included, `restriction` what is done to it where somebody restricts others.
public record Deed(
        Actor.Member actor,
        Verb verb,
        String kind,
        UUID object,
        String text,
        Scene scene,
        @Nullable Restriction restriction) {

    public enum Verb {
        POST,
        EDIT,
        /// Calls something: there are no other words that could wait.
        NAME,
        REACT,
        /// Takes a reaction of theirs back.
        UNREACT,
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
        WAIT,
        /// Takes something from others.
        RESTRICT
    }

    /// What is done and by which rule, as the log calls both.
    public record Restriction(String effect, String rule, Choice choice) {}

    /// What stands in the way of whoever restricts others.
    public enum Choice {
        /// The rules in force, and what was decided about themselves.
        OWN,
        /// The law or an appeal leaves them no choice: rules are heard and hold nothing back.
        /// Whoever is suspended or has to take turns leaves it to others.
        BOUND,
        /// Nothing: it is the law's, and nobody else's to do. Rules are heard.
        NONE
    }

    public Deed(Actor.Member actor, Verb verb, String kind, UUID object, String text, Scene scene) {
        this(actor, verb, kind, object, text, scene, null);
    }

    /// Of the reason that is given for it, rules see which rule it cites, and not its words:
    /// whoever restricts somebody has to say why.
    public static Deed restricting(
            Actor.Member actor, String kind, UUID object, Restriction restriction) {
        var space = kind.equals("person") ? "people" : kind + "s";
        return new Deed(actor, Verb.RESTRICT, kind, object, "", Scene.of(space), restriction);
    }
}
