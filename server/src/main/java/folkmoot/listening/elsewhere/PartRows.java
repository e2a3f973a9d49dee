package folkmoot.listening.elsewhere;

import folkmoot.listening.kafka.Keeper.Part;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Up to where findings were kept.
@Repository
class PartRows {

    private static final String ALL = "SELECT topic, number, next FROM listening.elsewhere_part";
    private static final String PUT =
            """
            INSERT INTO listening.elsewhere_part (topic, number, next)
            SELECT * FROM unnest(CAST(:topics AS text[]), CAST(:numbers AS integer[]), CAST(:nexts AS bigint[]))
            ON CONFLICT (topic, number) DO UPDATE SET next = excluded.next
            """;

    private final JdbcClient sql;

    PartRows(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Part, Long> all() {
        var all = new HashMap<Part, Long>();
        sql.sql(ALL)
                .query(row -> {
                    all.put(new Part(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return all;
    }

    void put(Map<Part, Long> next) {
        sql.sql(PUT)
                .param("topics", next.keySet().stream().map(Part::topic).toArray(String[]::new))
                .param("numbers", next.keySet().stream().map(Part::number).toArray(Integer[]::new))
                .param("nexts", next.values().toArray(Long[]::new))
                .update();
    }
}
