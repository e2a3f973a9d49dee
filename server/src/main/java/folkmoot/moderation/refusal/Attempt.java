package folkmoot.moderation.refusal;

import folkmoot.moderation.Deed;
import folkmoot.people.Actor;
import folkmoot.site.Ids;
import java.util.Locale;
import java.util.UUID;

/// What somebody wanted. `print` is the same for the very same only, `words` what a statement shows
/// of it.
public record Attempt(Actor.Member person, What what, UUID print, String words) {

    /// What it was.
    public enum What {
        NAME,
        WORDS,
        PICTURE,
        MARK,
        HIGHLIGHT,
        RESTRICTION;

        /// As the database and messages write it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Words for a page on which nothing waits, or a name.
    public static Attempt saying(Actor.Member person, What what, String words) {
        return new Attempt(person, what, Ids.hashed("refused " + words.strip()), words);
    }

    /// A deed that happens or not.
    public static Attempt of(Deed deed) {
        var about = deed.kind() + " " + deed.object();
        return switch (deed.verb()) {
            case UPLOAD -> new Attempt(deed.actor(), What.PICTURE, deed.object(), "");
            case REACT, UNREACT -> about(deed, What.MARK, about);
            case HIGHLIGHT -> about(deed, What.HIGHLIGHT, about);
            case RESTRICT -> about(deed, What.RESTRICTION, about + " " + deed.restriction());
            case THANK -> saying(deed.actor(), What.WORDS, deed.text());
            case POST, EDIT, NAME, INVITE, RELAY, FOLLOW, REPLY, WAIT ->
                    saying(deed.actor(), What.NAME, deed.text());
        };
    }

    private static Attempt about(Deed deed, What what, String about) {
        return new Attempt(deed.actor(), what, Ids.hashed("refused " + about), path(deed));
    }

    // Where it stands, if it has a page by its id; nowhere else.
    private static String path(Deed deed) {
        return switch (deed.kind()) {
            case "comment" -> "/comments/" + Ids.text(deed.object());
            case "review", "post" -> "/posts/" + Ids.text(deed.object());
            default -> "";
        };
    }
}
