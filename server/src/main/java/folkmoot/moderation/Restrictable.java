package folkmoot.moderation;

import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Implemented above by what can be restricted: moderation does so in its own transaction.
public interface Restrictable {

    /// What is shown of it to whoever decides. There is no room for stars: a decision about a
    /// review must not know them (16 CFR 465.7).
    record Exhibit(
            UUID id,
            @Nullable PersonId author,
            String title,
            String body,
            String language,
            String path,
            Instant at,
            @Nullable UUID picture) {

        public Exhibit(
                UUID id,
                @Nullable PersonId author,
                String title,
                String body,
                String language,
                String path,
                Instant at) {
            this(id, author, title, body, language, path, at, null);
        }

        /// Address of the picture in its smallest size; null where there is none.
        public @Nullable String picturePath() {
            return picture == null ? null : "/media/" + Ids.text(picture) + "/320";
        }

        /// All of them, as they are judged.
        public String words() {
            return (title + "\n\n" + body).strip();
        }

        /// Another one as soon as a letter is: a decision says with it which words it is about.
        public String print() {
            return Ids.text(Ids.hashed("exhibit " + title + "\n" + body + "\n" + picture));
        }
    }

    /// The deed's kinds that this answers for.
    boolean covers(String kind);

    /// It can be read again. `entry` is the log's record of it.
    void release(String kind, UUID object, long entry);

    /// Only its author reads it from now on. False when there was nothing to be read.
    boolean withhold(String kind, UUID object, long entry);

    /// Something is said beside it from now on, or no longer: pages show that.
    default void refresh(String kind, UUID object) {}

    /// Whether its very pictures are not taken in again, from now on.
    default void bar(String kind, UUID object, boolean barred) {}

    /// Where its author changes it; null where that is not possible.
    default @Nullable String editPath(String kind, UUID object) {
        return null;
    }

    /// What stands at that path of the place; null for anything that is not this one's.
    default @Nullable Spot at(String path) {
        return null;
    }

    /// Something at an address. `thread` is the conversation's post.
    record Spot(String kind, UUID object, @Nullable UUID thread) {}

    /// The id that a path names after that beginning; null for none.
    static @Nullable UUID id(String path, String beginning) {
        if (!path.startsWith(beginning)) {
            return null;
        }
        try {
            return Ids.of(path.substring(beginning.length()).replaceAll("[/?#].*", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Those that are there, whoever may read them.
    Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects);

    /// What something is made of.
    enum Medium {
        TEXT,
        IMAGE
    }

    /// What those of them are made of that are more than text, hidden or not.
    default Map<UUID, Set<Medium>> media(String kind, Collection<UUID> objects) {
        return Map.of();
    }

    /// What has become of those that are there, as far as no decision is in the way.
    enum Presence {
        /// Everybody can read it.
        READABLE,
        /// It waits, or stands under something that cannot be read.
        UNREADABLE,
        /// Its author took it back, whatever is kept of it.
        TAKEN_BACK
    }

    /// Nothing is taken back but where somebody says so.
    default Map<UUID, Presence> presence(String kind, Collection<UUID> objects) {
        return objects.stream()
                .distinct()
                .collect(Collectors.toMap(it -> it, _ -> Presence.READABLE));
    }
}
