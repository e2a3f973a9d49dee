package folkmoot.listening.mention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.people.Staff;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is too old goes by itself, and a copy takes the place of the first of its like.
@FolkmootTest
class ForgettingTests {

    @Autowired Forgetting forgetting;
    @Autowired Clearing clearing;
    @Autowired MentionImport mentions;
    @Autowired JdbcClient sql;
    @Autowired Cast cast;
    @TempDir Path folder;

    // Nobody says twice what another test said.
    private final String words =
            Stream.generate(() -> Ids.text(Ids.next())).limit(12).collect(joining(" "));
    private final String source = "Forum " + Ids.text(Ids.next());

    @Test
    void whatWasBroughtThirteenMonthsAgoIsDeleted() throws IOException {
        bring("1,Ola," + words + "\n2,Ines,Another thing altogether\n");
        sql.sql(
                        """
                        UPDATE listening.mention SET brought_at = now() - interval '14 months'
                        WHERE source = (SELECT id FROM listening.source WHERE name = :name)
                        """)
                .param("name", source)
                .update();
        bring("3,Jo," + words + " again\n");
        assertThat(count("copy")).isEqualTo(1);

        assertThat(clearing.expire()).isEqualTo(2);

        assertThat(count("true")).isEqualTo(1);
        assertThat(kept()).isEqualTo(1);
        assertThat(count("NOT copy AND bands IS NOT NULL")).as("the copy leads").isEqualTo(1);
        bring("4,Kim," + words + " too\n");
        assertThat(count("copy")).isEqualTo(1);
    }

    @Test
    void aTopicGoesWithTheLastWhoSpokeOfIt() throws IOException {
        bring("1,Ola," + words + "\n2,Ines," + words + " too\n");
        var topic = Ids.next().getMostSignificantBits();
        sql.sql(
                        """
                        INSERT INTO listening.topic (id, label, words, pace, stage, since, changed_at, strength, usual,
                                                     people, mentions, copies)
                        VALUES (:id, :label, ARRAY[:label], 'day', 'over', now(), now(), 5, 1, 2, 2, 0)
                        """)
                .param("id", topic)
                .param("label", words)
                .update();
        sql.sql(
                        """
                        INSERT INTO listening.topic_mention (topic, mention)
                        SELECT :topic, id FROM listening.mention WHERE source = :source
                        """)
                .param("topic", topic)
                .param("source", sourceId())
                .update();
        var named = sql.sql("SELECT count(*) FROM listening.topic WHERE id = ?").param(topic);

        forgetting.author(new Staff(cast.bert().actor()), "Ola", sourceId());
        assertThat(named.query(Integer.class).single()).isEqualTo(1);
        forgetting.author(new Staff(cast.bert().actor()), "Ines", sourceId());
        assertThat(named.query(Integer.class).single()).isZero();
    }

    @Test
    void aCopyTakesThePlaceOfTheFirstThatIsForgotten() throws IOException {
        bring("1,Ola," + words + "\n2,Ines," + words + " too\n");

        assertThat(forgetting.author(new Staff(cast.bert().actor()), "Ola", sourceId()))
                .isEqualTo(1);

        assertThat(count("forgotten_at IS NULL AND NOT copy AND bands IS NOT NULL")).isEqualTo(1);
        assertThat(kept()).isEqualTo(1);
    }

    private void bring(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("bells.csv"), "id,author,text\n" + lines);
        mentions.run(file, MentionOptions.of(Map.of("yes", "", "source", source)), _ -> {});
    }

    private UUID sourceId() {
        return sql.sql("SELECT id FROM listening.source WHERE name = :name")
                .param("name", source)
                .query(UUID.class)
                .single();
    }

    private long kept() {
        return sql.sql("SELECT mentions FROM listening.source WHERE name = :name")
                .param("name", source)
                .query(Long.class)
                .single();
    }

    private long count(String where) {
        return sql.sql(
                        "SELECT count(*) FROM listening.mention JOIN listening.source ON source.id = source WHERE name = :name AND "
                                + where)
                .param("name", source)
                .query(Long.class)
                .single();
    }
}
