package folkmoot.listening.understanding;

import folkmoot.listening.MentionId;
import folkmoot.listening.Precision;
import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said of our readings: the last word of each, what we had said first, and how often
/// that was right.
@Repository
class Corrections {

    // Whoever reads, matches or forgets it waits. Before anything of it is locked, or each would
    // wait for the other.
    private static final String HOLD =
            """
            SELECT id FROM listening.mention WHERE id = :mention AND forgotten_at IS NULL FOR NO KEY UPDATE
            """;
    private static final String SAID =
            """
            SELECT mention.id AS mention, place, sentence AS text, language, kind, sure, polarity,
                   array_to_string(products, E'\\n') AS products, array_to_string(listened, E'\\n') AS listened,
                   array_to_string(aspects, E'\\n') AS aspects
            FROM listening.reading JOIN listening.mention ON mention.id = reading.mention
            WHERE reading.mention = :mention AND place = :place
            """;
    private static final String HEARD =
            """
            SELECT spam, judged_by IS NOT NULL AS judged, said_at, language,
                   CASE WHEN title = '' THEN text ELSE title || E'\\n' || text END AS text
            FROM listening.heard JOIN listening.mention ON mention.id = heard.mention
            WHERE heard.mention = :mention
            """;

    // Whoever corrects a correction does not change what we had said.
    private static final String KEEP =
            """
            INSERT INTO listening.correction (id, mention, place, task, said, truth, text, language, made_by, made_at)
            VALUES (:id, :mention, :place, :task, :said, :truth, :text, :language, :by, :at)
            ON CONFLICT (mention, coalesce(place, -1), task) DO UPDATE
            SET truth = excluded.truth, made_by = excluded.made_by, made_at = excluded.made_at
            """;
    private static final String KIND =
            """
            UPDATE listening.reading SET kind = :truth, sure = true, corrected_by = :by, corrected_at = :at
            WHERE mention = :mention AND place = :place
            """;
    private static final String POLARITY =
            """
            UPDATE listening.reading SET polarity = :truth, corrected_by = :by, corrected_at = :at
            WHERE mention = :mention AND place = :place
            """;
    private static final String PRODUCTS =
            """
            UPDATE listening.reading
            SET products = string_to_array(:truth, E'\\n'), listened = '{}', corrected_by = :by, corrected_at = :at
            WHERE mention = :mention AND place = :place
            """;
    private static final String ASPECTS =
            """
            UPDATE listening.reading SET aspects = string_to_array(:truth, E'\\n'), corrected_by = :by, corrected_at = :at
            WHERE mention = :mention AND place = :place
            """;
    private static final String SPAM =
            """
            WITH evidence AS (DELETE FROM listening.topic_evidence WHERE mention = :mention AND :truth),
                 topics AS (DELETE FROM listening.topic_mention WHERE mention = :mention AND :truth)
            UPDATE listening.heard SET spam = :truth, judged_by = :by WHERE mention = :mention
            """;

    // In whatever order names stand. What people's own words say is neither right nor wrong of us,
    // and where we had said nothing besides nobody knows.
    private static final String FIGURES =
            """
            WITH told AS (
                SELECT split_part(said, E'\\n\\n', 1) AS said, string_to_array(truth, E'\\n') AS truth,
                       string_to_array(split_part(said, E'\\n\\n', 2), E'\\n') AS listened
                FROM listening.correction WHERE task = :task)
            SELECT said, count(*) AS seen, count(*) FILTER (WHERE
                ARRAY(SELECT name FROM unnest(string_to_array(said, E'\\n')) AS name ORDER BY name)
                = ARRAY(SELECT name FROM unnest(truth) AS name WHERE name <> ALL(listened) ORDER BY name)) AS right
            FROM told WHERE said <> '' OR listened = '{}' GROUP BY said
            """;
    private static final String ALL =
            """
            SELECT text, truth, split_part(said, E'\\n\\n', 1) AS said, language, made_at FROM listening.correction
            WHERE task = :task AND text <> '' ORDER BY id
            """;

    /// A mention, as whoever calls it spam sees it.
    record Heard(boolean spam, boolean judged, Instant saidAt, String language, String text) {}

    /// A correction as it is given away, to learn from.
    record Line(String text, String truth, String said, String language, Instant madeAt) {}

    private final JdbcClient sql;

    Corrections(JdbcClient sql) {
        this.sql = sql;
    }

    /// Nobody else changes what is known of it until the end of the transaction; false when it is
    /// not there any more.
    boolean hold(MentionId mention) {
        return sql.sql(HOLD)
                .param("mention", mention.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Correction.Said> said(MentionId mention, int place) {
        return sql.sql(SAID)
                .param("mention", mention.value())
                .param("place", place)
                .query(Correction.Said.class)
                .optional();
    }

    Optional<Heard> heard(MentionId mention) {
        return sql.sql(HEARD).param("mention", mention.value()).query(Heard.class).optional();
    }

    void keep(Correction it) {
        var about = it.about();
        sql.sql(KEEP)
                .param("id", Ids.next(it.at()))
                .param("mention", about.mention().value())
                .param("place", about.place(), Types.SMALLINT)
                .param("task", it.task().word())
                .param("said", it.said())
                .param("truth", it.truth())
                .param("text", about.text())
                .param("language", about.language())
                .param("by", it.by().value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void kind(MentionId mention, int place, Kind truth, PersonId by, Instant at) {
        change(KIND, truth.word(), mention, place, by, at);
    }

    void polarity(MentionId mention, int place, Polarity truth, PersonId by, Instant at) {
        change(POLARITY, truth.word(), mention, place, by, at);
    }

    /// One a line.
    void products(MentionId mention, int place, String truth, PersonId by, Instant at) {
        change(PRODUCTS, truth, mention, place, by, at);
    }

    void aspects(MentionId mention, int place, String truth, PersonId by, Instant at) {
        change(ASPECTS, truth, mention, place, by, at);
    }

    private void change(
            String how, String truth, MentionId mention, int place, PersonId by, Instant at) {
        sql.sql(how)
                .param("truth", truth)
                .param("mention", mention.value())
                .param("place", place)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void spam(MentionId mention, boolean truth, PersonId by) {
        sql.sql(SPAM)
                .param("truth", truth)
                .param("mention", mention.value())
                .param("by", by.value())
                .update();
    }

    /// For each label that we gave.
    Map<String, Precision> figures(Correction.Task task) {
        var all = new HashMap<String, Precision>();
        sql.sql(FIGURES)
                .param("task", task.word())
                .query(row -> {
                    all.put(
                            row.getString("said"),
                            Precision.of(row.getInt("right"), row.getInt("seen")));
                });
        return all;
    }

    /// Those whose words are still here.
    List<Line> all(Correction.Task task) {
        return sql.sql(ALL).param("task", task.word()).query(Line.class).list();
    }
}
