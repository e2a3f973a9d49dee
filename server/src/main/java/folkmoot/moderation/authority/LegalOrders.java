package folkmoot.moderation.authority;

import folkmoot.transparency.Restricting;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Orders as rows.
@Repository
public class LegalOrders implements Restricting {

    private static final int MOST = 100;

    private static final String ADD =
            """
            INSERT INTO moderation.legal_order (id, kind, authority, state, reference, category, place, items, done,
                                                received_at, informed_at, effected_at, recorded_at, entry)
            VALUES (:id, :kind, :authority, :state, :reference, :category, :place, :items, :done,
                    :received, :informed, :effected, :now, :entry)
            """;
    private static final String NEWEST =
            """
            SELECT upper(kind) AS kind, authority, state, reference, category, place, items, done, received_at,
                   informed_at, effected_at, entry
            FROM moderation.legal_order ORDER BY received_at DESC, id DESC LIMIT
            """
                    + MOST;
    private static final String ENTRIES = "SELECT entry FROM moderation.legal_order";

    /// By category and member state, and in all.
    private static final String COUNTED =
            """
            SELECT coalesce(category, 'TOTAL') AS category, coalesce(state, 'EU') AS state,
                   count(*) FILTER (WHERE kind = 'act') AS acts,
                   coalesce(sum(items) FILTER (WHERE kind = 'act'), 0) AS items,
                   count(*) FILTER (WHERE kind = 'inform') AS informs,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY told) FILTER (WHERE kind = 'act') AS told_act,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY effected) FILTER (WHERE kind = 'act') AS effected_act,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY told) FILTER (WHERE kind = 'inform') AS told_inform,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY effected) FILTER (WHERE kind = 'inform') AS effected_inform
            FROM (SELECT category, state, kind, items,
                         extract(epoch FROM informed_at - received_at) / 3600 AS told,
                         extract(epoch FROM effected_at - received_at) / 3600 AS effected
                  FROM moderation.legal_order WHERE received_at >= :from AND received_at < :to) AS one
            GROUP BY GROUPING SETS ((), (category, state)) ORDER BY category NULLS FIRST, state
            """;

    /// How many orders to act and to inform, and the median hours until the authority was told and
    /// until it was done.
    public record Counted(
            String category,
            String state,
            long acts,
            long items,
            long informs,
            @Nullable Double toldAct,
            @Nullable Double effectedAct,
            @Nullable Double toldInform,
            @Nullable Double effectedInform) {}

    private final JdbcClient sql;

    LegalOrders(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, OrderView it, Instant now) {
        sql.sql(ADD)
                .param("id", id)
                .param("kind", it.kind().name().toLowerCase(Locale.ROOT))
                .param("authority", it.authority())
                .param("state", it.state())
                .param("reference", it.reference())
                .param("category", it.category())
                .param("place", it.place())
                .param("items", it.items())
                .param("done", it.done())
                .param("received", time(it.receivedAt()))
                .param("informed", time(it.informedAt()))
                .param("effected", time(it.effectedAt()))
                .param("now", time(now))
                .param("entry", it.entry())
                .update();
    }

    List<OrderView> newest() {
        return sql.sql(NEWEST).query(OrderView.class).list();
    }

    public List<Counted> counted(Instant from, Instant to) {
        return sql.sql(COUNTED)
                .param("from", time(from))
                .param("to", time(to))
                .query(Counted.class)
                .list();
    }

    @Override
    public List<Long> entries() {
        return sql.sql(ENTRIES).query(Long.class).list();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
