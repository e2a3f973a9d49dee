package folkmoot.site;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the operator and the community lead have set, read often and changed rarely.
@Repository
public class Settings {

    private static final String ALL = "SELECT name, value FROM site.setting";
    private static final String SET =
            """
            INSERT INTO site.setting (name, value, changed_at) VALUES (:name, :value, :now)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final PageCache pages;
    private volatile @Nullable Map<String, String> known;

    Settings(JdbcClient sql, Clock clock, PageCache pages) {
        this.sql = sql;
        this.clock = clock;
        this.pages = pages;
        pages.onDrop(tag -> {
            if (tag.equals("settings")) {
                known = null;
            }
        });
    }

    public String get(String name, String otherwise) {
        return all().getOrDefault(name, otherwise);
    }

    /// Kept from the next commit on; every cached page is dropped with it.
    public void set(String name, String value) {
        sql.sql(SET)
                .param("name", name)
                .param("value", value)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        pages.drop("settings");
    }

    public Brand brand() {
        return new Brand(
                get("brand.name", Brand.NEW.name()),
                get("brand.colour", Brand.NEW.colour()),
                get("brand.line", Brand.NEW.line()));
    }

    private Map<String, String> all() {
        var now = known;
        if (now == null) {
            var read = new HashMap<String, String>();
            sql.sql(ALL).query((row, _) -> read.put(row.getString(1), row.getString(2))).list();
            now = Map.copyOf(read);
            known = now;
        }
        return now;
    }
}
