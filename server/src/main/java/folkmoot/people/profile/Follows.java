package folkmoot.people.profile;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who follows and who blocks whom.
@Repository
class Follows {

    private static final String FOLLOW =
            """
            INSERT INTO people.follow (follower, followed, since)
            SELECT :one, :other, :now
            WHERE NOT EXISTS (SELECT FROM people.block WHERE blocker = :other AND blocked = :one)
            ON CONFLICT DO NOTHING
            """;
    private static final String UNFOLLOW =
            "DELETE FROM people.follow WHERE follower = :one AND followed = :other";
    private static final String BLOCK =
            """
            INSERT INTO people.block (blocker, blocked, since) VALUES (:one, :other, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String UNBLOCK =
            "DELETE FROM people.block WHERE blocker = :one AND blocked = :other";

    private final JdbcClient sql;

    Follows(JdbcClient sql) {
        this.sql = sql;
    }

    void follow(PersonId follower, PersonId followed, Instant now) {
        since(FOLLOW, follower, followed, now);
    }

    void unfollow(PersonId follower, PersonId followed) {
        end(UNFOLLOW, follower, followed);
    }

    void block(PersonId blocker, PersonId blocked, Instant now) {
        since(BLOCK, blocker, blocked, now);
    }

    void unblock(PersonId blocker, PersonId blocked) {
        end(UNBLOCK, blocker, blocked);
    }

    private void since(String statement, PersonId one, PersonId other, Instant now) {
        sql.sql(statement)
                .param("one", one.value())
                .param("other", other.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void end(String statement, PersonId one, PersonId other) {
        sql.sql(statement).param("one", one.value()).param("other", other.value()).update();
    }
}
