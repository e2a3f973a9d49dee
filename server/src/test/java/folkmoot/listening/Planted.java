package folkmoot.listening;

import folkmoot.site.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was heard and found, put where reading and trends put it.
public final class Planted {

    // As long as those that are found: most of them have nineteen digits.
    private static final AtomicLong TOPICS = new AtomicLong(Long.MIN_VALUE + System.nanoTime());

    private final JdbcClient sql;

    public Planted(JdbcClient sql) {
        this.sql = sql;
    }

    /// No topics and pillars of other tests, and nothing heard by them or yet to be heard. Who is
    /// just hearing something holds the row that it waited in: removing it waits for that.
    public void nothingElse() {
        sql.sql("DELETE FROM listening.here").update();
        sql.sql("UPDATE listening.here_before SET done = true").update();
        sql.sql("UPDATE listening.pillar SET withdrawn_at = now() WHERE withdrawn_at IS NULL")
                .update();
        sql.sql("DELETE FROM listening.topic").update();
        sql.sql("UPDATE listening.mention SET said_at = said_at - interval '2 years'").update();
    }

    public UUID source(String kind) {
        var id = Ids.next();
        sql.sql(
                        """
                        INSERT INTO listening.source (id, kind, name, added_at, state)
                        VALUES (:id, :kind, :name, now(), 'open')
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("name", "Planted " + Ids.text(id))
                .update();
        return id;
    }

    public UUID said(UUID source, String text, Instant at) {
        var id = Ids.next(at);
        sql.sql(
                        """
                        INSERT INTO listening.mention
                            (id, source, key, address, said_at, dated, language, title, text, tokens, brought_at,
                             cluster, copy)
                        VALUES (:id, :source, gen_random_uuid(), '/posts/' || CAST(:id AS text), :at, true, 'en', '',
                                :text, '', :at, :id, false)
                        """)
                .param("id", id)
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("text", text)
                .update();
        return id;
    }

    public void read(UUID mention, String sentence, String kind, String product) {
        sql.sql(
                        """
                        INSERT INTO listening.reading
                            (mention, place, sentence, kind, sure, odds, polarity, products, aspects, kinds, polarities)
                        VALUES (:mention, 0, :sentence, :kind, true, 0.9, 'neutral', :products, '{}', '', '')
                        """)
                .param("mention", mention)
                .param("sentence", sentence)
                .param("kind", kind)
                .param("products", product.isEmpty() ? new String[0] : new String[] {product})
                .update();
    }

    /// A topic of so many mentions, all of that kind, that say these in turn.
    public long topic(UUID source, String label, int many, String kind, String... sentences) {
        return topic(source, label, many, kind, Instant.now(), sentences);
    }

    public long topic(
            UUID source, String label, int many, String kind, Instant at, String... sentences) {
        var topic = TOPICS.incrementAndGet();
        sql.sql(
                        """
                        INSERT INTO listening.topic
                            (id, label, words, pace, stage, since, changed_at, strength, usual, people, mentions, copies)
                        VALUES (:id, :label, '{}', 'day', 'peak', CAST(:at AS timestamptz) - interval '2 days', :at,
                                9, 1, :many, :many, 0)
                        """)
                .param("id", topic)
                .param("label", label)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("many", many)
                .update();
        List<UUID> said = new ArrayList<>();
        for (var i = 0; i < many; i++) {
            var sentence = sentences[i % sentences.length];
            var mention = said(source, sentence, at.minusSeconds(3600L + i));
            read(mention, sentence, kind, "");
            said.add(mention);
            sql.sql("INSERT INTO listening.topic_mention (topic, mention) VALUES (?, ?)")
                    .params(topic, mention)
                    .update();
        }
        for (var i = 0; i < sentences.length; i++) {
            sql.sql(
                            """
                            INSERT INTO listening.topic_evidence (topic, place, mention, sentence)
                            VALUES (?, ?, ?, ?)
                            """)
                    .params(topic, i, said.get(i), sentences[i])
                    .update();
        }
        return topic;
    }
}
