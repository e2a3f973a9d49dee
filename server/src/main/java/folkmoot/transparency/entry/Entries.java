package folkmoot.transparency.entry;

import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;
import tlog.entry.RuleRef;

/// The log as rows that the database refuses to change.
@Repository
class Entries implements Log {

    private static final int MOST_PREV = 64;

    private static final String APPEND =
            """
            INSERT INTO transparency.entry (at, act, object, subject, decider, rule, reason, until, prev, version,
                                            ground, provision, role, visibility, proposed, detail)
            VALUES (:at, :act, :object, :subject, :decider, :rule, :reason, :until, :prev,
                    (SELECT coalesce(:version, max(version)) FROM transparency.rule WHERE id = :rule),
                    :ground, :provision, :role, :visibility, :proposed, :detail)
            RETURNING index, version
            """;
    private static final String REPEALED =
            """
            SELECT EXISTS (SELECT FROM transparency.repeal WHERE id = :rule AND version = :version)
            """;
    private static final String ABOUT =
            "SELECT index FROM transparency.entry WHERE subject = :person ORDER BY index";
    private static final String FORGET =
            """
            DELETE FROM transparency.opening USING transparency.leaf
            WHERE opening.leaf = leaf.index AND leaf.entry = ANY(:entries)
            """;
    private static final String BLANK =
            """
            UPDATE transparency.entry SET subject = NULL, reason = '', object = split_part(object, ':', 1) || ':'
            WHERE index = ANY(:entries)
            """;

    record Appended(long index, @Nullable Integer version) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final PageCache pages;

    Entries(JdbcClient sql, Clock clock, PageCache pages) {
        this.sql = sql;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Entry entry) {
        return append(entry, clock.instant());
    }

    long append(Entry entry, Instant at) {
        var until = entry.until();
        var more = entry.more();
        var ground = more.ground();
        var appended =
                sql.sql(APPEND)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("act", entry.act().name().toLowerCase(Locale.ROOT))
                        .param("object", entry.object())
                        .param("subject", entry.subject())
                        .param("decider", entry.decider().name().toLowerCase(Locale.ROOT))
                        .param("rule", entry.rule())
                        .param("reason", entry.reason())
                        .param(
                                "until",
                                until == null
                                        ? null
                                        : OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                        .param("prev", entry.prev().toArray(Long[]::new))
                        .param("version", more.version(), Types.INTEGER)
                        .param("ground", ground == null ? null : ground.name())
                        .param("provision", more.provision())
                        .param("role", more.role())
                        .param("visibility", more.visibility())
                        .param("proposed", proposed(more.proposed()))
                        .param(
                                "detail",
                                more.detail() instanceof Detail.None ? null : more.detail().text())
                        .query(Appended.class)
                        .single();
        var cited = appended.version();
        if (entry.decides() && (cited == null || repealed(entry.rule(), cited))) {
            throw new IllegalStateException("No rule in force is called " + entry.rule());
        }
        pages.drop(TAG);
        return appended.index();
    }

    private static @Nullable String proposed(@Nullable RuleRef it) {
        return it == null ? null : it.id() + " " + it.version() + " " + it.hash();
    }

    private boolean repealed(String rule, int version) {
        return sql.sql(REPEALED)
                .param("rule", rule)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID person, String reason) {
        var entries = sql.sql(ABOUT).param("person", person).query(Long.class).list();
        var array = entries.toArray(Long[]::new);
        sql.sql(FORGET).param("entries", array).update();
        sql.sql(BLANK).param("entries", array).update();
        // That somebody left is on record even where no entry was about them.
        for (var from = 0; from == 0 || from < entries.size(); from += MOST_PREV) {
            var some = entries.subList(from, Math.min(entries.size(), from + MOST_PREV));
            append(erasure(reason, some));
        }
    }

    private static Entry erasure(String reason, List<Long> entries) {
        return new Entry(Act.ERASE, "person:", null, Decider.AUTHOR, "erasure", reason)
                .after(entries);
    }
}
