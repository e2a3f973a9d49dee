package folkmoot.listening.understanding;

import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What mentions say, for pages.
@Repository
public class Sentences {

    private static final String OF =
            """
            SELECT heard.mention, spam, spam_odds, judged_by IS NOT NULL AS judged, place, sentence, kind, sure, odds,
                   polarity, products, aspects, kinds, polarities, corrected_by IS NOT NULL AS corrected
            FROM listening.heard LEFT JOIN listening.reading ON reading.mention = heard.mention
            WHERE heard.mention = ANY(:ids) ORDER BY heard.mention, place
            """;

    // Of the last some thousand mentions: what people speak about these days.
    private static final String LATELY =
            """
            SELECT word FROM listening.reading, unnest(%s) AS word
            WHERE mention IN (SELECT id FROM listening.mention WHERE forgotten_at IS NULL
                              ORDER BY said_at DESC, id DESC LIMIT 2000)
            GROUP BY word ORDER BY count(*) DESC, word LIMIT 40
            """;

    private final JdbcClient sql;

    Sentences(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was not read yet is not in the answer.
    public Map<UUID, UnderstoodView> of(Collection<UUID> mentions) {
        var all = new HashMap<UUID, UnderstoodView>();
        if (!mentions.isEmpty()) {
            sql.sql(OF)
                    .param("ids", mentions.toArray(UUID[]::new))
                    .query(row -> {
                        add(row, all);
                    });
        }
        return all;
    }

    private static void add(ResultSet row, Map<UUID, UnderstoodView> all) throws SQLException {
        var mention = row.getObject("mention", UUID.class);
        var heard = all.get(mention);
        if (heard == null) {
            heard =
                    new UnderstoodView(
                            row.getBoolean("spam"),
                            row.getDouble("spam_odds"),
                            row.getBoolean("judged"),
                            new ArrayList<>());
            all.put(mention, heard);
        }
        if (row.getString("sentence") != null) {
            heard.sentences().add(sentence(mention, row));
        }
    }

    private static SentenceView sentence(UUID mention, ResultSet row) throws SQLException {
        return new SentenceView(
                mention,
                row.getInt("place"),
                row.getString("sentence"),
                Kind.of(row.getString("kind")),
                row.getBoolean("sure"),
                row.getDouble("odds"),
                Polarity.of(row.getString("polarity")),
                List.of((String[]) row.getArray("products").getArray()),
                List.of((String[]) row.getArray("aspects").getArray()),
                row.getString("kinds"),
                row.getString("polarities"),
                row.getBoolean("corrected"));
    }

    /// The products that are named most, as their names are written.
    public List<String> products() {
        return sql.sql(LATELY.formatted("products")).query(String.class).list();
    }

    /// What of products is spoken about most.
    public List<String> aspects() {
        return sql.sql(LATELY.formatted("aspects")).query(String.class).list();
    }
}
