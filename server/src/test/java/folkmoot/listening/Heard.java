package folkmoot.listening;

import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody said something somewhere, and it was read.
@TestComponent
public class Heard {

    private final MentionImport mentions;
    private final Ears ears;
    private final JdbcClient sql;

    Heard(MentionImport mentions, Ears ears, JdbcClient sql) {
        this.mentions = mentions;
        this.ears = ears;
        this.sql = sql;
    }

    /// A word that nobody else says.
    public static String word() {
        return "w" + Ids.text(Ids.next()).toLowerCase(Locale.ROOT);
    }

    /// A file of comma-separated values with a header.
    public MentionReport bring(Path folder, String source, String text) throws IOException {
        var name = Ids.text(Ids.next());
        var file = Files.writeString(folder.resolve(name + ".csv"), text);
        return mentions.run(
                file,
                MentionOptions.of(
                        Map.of(
                                "yes",
                                "",
                                "source",
                                source,
                                "report",
                                folder.resolve(name + ".rejected.csv").toString())),
                _ -> {});
    }

    public void read() {
        ears.catchUp();
    }

    public MentionId id(String words) {
        return new MentionId(
                sql.sql("SELECT id FROM listening.mention WHERE text LIKE '%' || :words || '%'")
                        .param("words", words)
                        .query(UUID.class)
                        .single());
    }

    /// Where that was said.
    public String source(String words) {
        return Ids.text(
                sql.sql(
                                "SELECT DISTINCT source FROM listening.mention WHERE text LIKE '%' || :words || '%'")
                        .param("words", words)
                        .query(UUID.class)
                        .single());
    }

    public long count(String from, Object id) {
        return sql.sql("SELECT count(*) FROM listening." + from)
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
