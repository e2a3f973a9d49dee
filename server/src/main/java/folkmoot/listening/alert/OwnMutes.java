package folkmoot.listening.alert;

import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of our own place nobody wants to hear of, for a while or for good.
@Repository
class OwnMutes {

    private static final String ADD =
            """
            INSERT INTO listening.own_mute (id, kind, product, about, ends_at, muted_by, muted_at)
            SELECT :id, kind, product, about, :ends, :by, :now FROM listening.alert
            WHERE alert.id = :alert AND topic IS NULL
            """;
    private static final String ALL =
            """
            SELECT id, kind, product, about, ends_at FROM listening.own_mute
            WHERE ends_at IS NULL OR ends_at > :now ORDER BY muted_at DESC, id
            """;
    private static final String END = "DELETE FROM listening.own_mute WHERE id = :id";
    private static final String OVER = "DELETE FROM listening.own_mute WHERE ends_at < :now";

    /// `ends` is null for good.
    record Mute(
            UUID id,
            AlertView.Kind kind,
            @Nullable UUID product,
            String about,
            @Nullable Instant ends) {}

    private final JdbcClient sql;

    OwnMutes(JdbcClient sql) {
        this.sql = sql;
    }

    /// What that alert is about; false where there is none.
    boolean add(UUID alert, @Nullable Instant ends, PersonId by, Instant now) {
        sql.sql(OVER).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return sql.sql(ADD)
                        .param("id", Ids.next(now))
                        .param("alert", alert)
                        .param(
                                "ends",
                                ends == null ? null : ends.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Mute> all(Instant now) {
        return sql.sql(ALL)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> mute(row))
                .list();
    }

    private static Mute mute(ResultSet row) throws SQLException {
        var ends = row.getObject("ends_at", OffsetDateTime.class);
        return new Mute(
                row.getObject("id", UUID.class),
                AlertView.Kind.of(row.getString("kind")),
                row.getObject("product", UUID.class),
                row.getString("about"),
                ends == null ? null : ends.toInstant());
    }

    void end(UUID mute) {
        sql.sql(END).param("id", mute).update();
    }
}
