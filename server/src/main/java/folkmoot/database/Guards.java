package folkmoot.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Foreign keys and triggers, lifted while rows are put back in any order and set again afterwards.
/// Keys are checked then, all rows at once; triggers do not fire, because what they wrote is in the
/// backup. Needs no more rights than owning the tables.
final class Guards {

    private static final String KEYS =
            """
            SELECT conrelid::regclass::text AS of, quote_ident(conname) AS name,
                   pg_get_constraintdef(oid) AS definition
            FROM pg_constraint
            WHERE contype = 'f' AND conparentid = 0
            ORDER BY oid
            """;

    private static final String TRIGGERS =
            """
            SELECT tgrelid::regclass::text AS of, quote_ident(tgname) AS name,
                   CASE tgenabled WHEN 'A' THEN 'ALWAYS ' WHEN 'R' THEN 'REPLICA ' ELSE '' END AS mode
            FROM pg_trigger
            WHERE NOT tgisinternal AND tgparentid = 0 AND tgenabled <> 'D'
            ORDER BY oid
            """;

    private final Tables tables;
    private final List<String> lifting = new ArrayList<>();
    private final List<String> setting = new ArrayList<>();

    private Guards(Tables tables) {
        this.tables = tables;
    }

    /// Lifts them within the open transaction.
    static Guards lift(Tables tables) throws SQLException {
        var guards = new Guards(tables);
        // Without a search path all names come with their schema.
        tables.run("SET LOCAL search_path = ''");
        guards.read();
        tables.run("SET LOCAL search_path TO DEFAULT");
        for (var statement : guards.lifting) {
            tables.run(statement);
        }
        return guards;
    }

    void set() throws SQLException {
        for (var statement : setting) {
            tables.run(statement);
        }
    }

    private void read() throws SQLException {
        try (var sql = tables.connection().createStatement()) {
            var keys = sql.executeQuery(KEYS);
            while (keys.next()) {
                var table = "ALTER TABLE " + keys.getString("of");
                var name = " CONSTRAINT " + keys.getString("name");
                lifting.add(table + " DROP" + name);
                setting.add(table + " ADD" + name + " " + keys.getString("definition"));
            }
            var triggers = sql.executeQuery(TRIGGERS);
            while (triggers.next()) {
                var table = "ALTER TABLE " + triggers.getString("of");
                var name = "TRIGGER " + triggers.getString("name");
                lifting.add(table + " DISABLE " + name);
                setting.add(table + " ENABLE " + triggers.getString("mode") + name);
            }
        }
    }
}
