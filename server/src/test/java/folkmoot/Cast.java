package folkmoot;

import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.session.Sessions;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Import;

/// The persons of all tests: `browser.post().uri("/…").cookie(cast.ann().cookie())`.
@Import(Remembered.class)
public final class Cast {

    /// The password of each of them.
    public static final String PASSWORD = "the tide turns at noon";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// One of the cast: who they are, and their browser's session.
    public record Player(Actor.Member actor, String email, Cookie cookie) {

        public folkmoot.people.PersonId id() {
            return actor.id();
        }

        public String handle() {
            return actor.handle();
        }

        public String name() {
            return actor.name();
        }
    }

    private final Members members;
    private final Sessions sessions;
    private final Map<String, Player> players = new ConcurrentHashMap<>();

    Cast(Members members, Sessions sessions) {
        this.members = members;
        this.sessions = sessions;
    }

    /// A member.
    public Player ann() {
        return player("Ann");
    }

    /// Staff of the brand.
    public Player bert() {
        return player("Bert", Hat.STAFF);
    }

    /// The community lead.
    public Player cleo() {
        return player("Cleo", Hat.LEAD);
    }

    /// A member, and a troll.
    public Player dov() {
        return player("Dov");
    }

    /// A member whom no other test knows, for tests that change or count what somebody has.
    public Player somebody() {
        var number = NUMBER.incrementAndGet();
        return enter("Extra " + number, "extra" + number + "@folkmoot.example", Set.of());
    }

    /// A moderator whom no other test knows.
    public Player moderator(Hat... more) {
        var number = NUMBER.incrementAndGet();
        var hats = new java.util.HashSet<>(Set.of(more));
        hats.add(Hat.MODERATOR);
        return enter("Extra " + number, "extra" + number + "@folkmoot.example", hats);
    }

    private Player player(String name, Hat... hats) {
        return players.computeIfAbsent(
                name, it -> enter(it, it.toLowerCase() + "@folkmoot.example", Set.of(hats)));
    }

    private Player enter(String name, String email, Set<Hat> hats) {
        var joined = members.join(name, email, PASSWORD);
        hats.forEach(it -> members.grant(joined.id(), it, null));
        var cookie = new Cookie("session", sessions.start(joined.id(), "test"));
        return new Player(members.join(name, email, PASSWORD), email, cookie);
    }
}
