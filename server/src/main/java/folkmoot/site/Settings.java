package folkmoot.site;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<String, String> known;

    Settings(JdbcClient sql, Clock clock, PageCache pages) {
        this.sql = sql;
        this.clock = clock;
        this.pages = pages;
        pages.onDrop(tag -> {
            if (tag.equals("settings") || tag.equals(PageCache.EVERYTHING)) {
                forget();
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
            var began = changes.get();
            var read = new HashMap<String, String>();
            sql.sql(ALL).query((row, _) -> read.put(row.getString(1), row.getString(2))).list();
            now = Map.copyOf(read);
            keep(now, began);
        }
        return now;
    }

    // What was read before somebody changed it is not kept.
    private synchronized void keep(Map<String, String> read, long began) {
        if (changes.get() == began) {
            known = read;
        }
    }

    private synchronized void forget() {
        changes.incrementAndGet();
        known = null;
    }
}
