package folkmoot.moderation.jury;

import folkmoot.Cast;
import folkmoot.people.Members;
import folkmoot.people.session.Sessions;
import folkmoot.site.Ids;
import folkmoot.site.Now;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds people who can be jurors, and does what is due.
@TestComponent
public class Clerk {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Convening convening;
    private final Members members;
    private final Sessions sessions;
    private final JdbcClient sql;

    Clerk(Convening convening, Members members, Sessions sessions, JdbcClient sql) {
        this.convening = convening;
        this.members = members;
        this.sessions = sessions;
        this.sql = sql;
    }

    public void go() {
        convening.end();
    }

    /// Members who have been here for a while and done their part, and are willing.
    public List<Cast.Player> jurors(int count) {
        return IntStream.range(0, count).mapToObj(_ -> willing(townsman())).toList();
    }

    public Cast.Player townsman() {
        var name = "Juror " + NUMBER.incrementAndGet();
        var email = "juror" + NUMBER.get() + "@folkmoot.example";
        var longAgo = Instant.now().minus(Duration.ofDays(200));
        Now.at(longAgo, () -> members.join(name, email, null));
        var joined = members.join(name, email, null);
        for (var i = 0; i < 10; i++) {
            sql.sql(
                            """
                            INSERT INTO governance.deed (at, object, kind, trigger, person, brand, words, fired, action)
                            VALUES (?, ?, 'comment', 'comment.created', ?, false, 5, '{}', 'none')
                            """)
                    .params(OffsetDateTime.now(ZoneOffset.UTC), Ids.next(), joined.id().value())
                    .update();
        }
        var cookie = new Cookie("session", sessions.start(joined.id(), "test"));
        return new Cast.Player(joined, email, cookie);
    }

    public Cast.Player willing(Cast.Player person) {
        sql.sql("INSERT INTO moderation.juror (person, since) VALUES (?, now())")
                .param(person.id().value())
                .update();
        return person;
    }

    /// As if members had elected them to the pool of jurors.
    public void elect(List<Cast.Player> people) {
        var id = Ids.next();
        sql.sql(
                        """
                        INSERT INTO governance.election (id, task, title, method, seats, term_days, called_at, stands_until,
                                                         closed_at, term_ends_at, constitution)
                        VALUES (?, 'jurors', 'Jurors', 'stv', 6, 90, now(), now(), now(), now() + interval '90 days', 1)
                        """)
                .param(id)
                .update();
        for (var i = 0; i < people.size(); i++) {
            sql.sql("INSERT INTO governance.candidate VALUES (?, ?, ?, 'Fair', ?)")
                    .params(id, i + 1, people.get(i).id().value(), i + 1)
                    .update();
        }
    }

    /// Nobody is willing any more: no other test is to meet a jury.
    public void dismiss() {
        sql.sql("UPDATE governance.election SET ended_at = now() WHERE task = 'jurors'").update();
        sql.sql("DELETE FROM moderation.juror").update();
    }

    /// The jury about an appeal or a hold.
    public UUID about(UUID subject) {
        return sql.sql("SELECT id FROM moderation.jury WHERE subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    public String state(UUID jury) {
        return sql.sql("SELECT state FROM moderation.jury WHERE id = ?")
                .param(jury)
                .query(String.class)
                .single();
    }

    /// Of these, whoever was drawn and can answer now, in the order of the draw.
    public List<Cast.Player> sitting(UUID jury, List<Cast.Player> among) {
        return sql
                .sql(
                        """
                        SELECT person FROM moderation.seat
                        WHERE jury = ? AND place IS NOT NULL AND answered_at IS NULL ORDER BY place
                        """)
                .param(jury)
                .query(UUID.class)
                .list()
                .stream()
                .map(id ->
                        among.stream()
                                .filter(it -> it.id().value().equals(id))
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    public List<UUID> pool(UUID jury) {
        return sql.sql("SELECT person FROM moderation.seat WHERE jury = ?")
                .param(jury)
                .query(UUID.class)
                .list();
    }

    /// That one lets the time pass.
    public void silent(UUID jury, Cast.Player juror) {
        sql.sql(
                        "UPDATE moderation.seat SET until = now() - interval '1 minute' WHERE jury = ? AND person = ?")
                .params(jury, juror.id().value())
                .update();
    }

    /// It has to be decided now.
    public void due(UUID jury) {
        sql.sql("UPDATE moderation.jury SET due_at = now() - interval '1 minute' WHERE id = ?")
                .param(jury)
                .update();
    }
}
