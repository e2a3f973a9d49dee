package folkmoot.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the database says of our tables. Names come quoted as SQL wants them.
record Tables(Connection connection) {

    /// Ours: neither PostgreSQL's own, nor an extension's, nor temporary.
    private static final String OURS =
            """
            namespace.nspname NOT LIKE 'pg\\_%' AND namespace.nspname <> 'information_schema'
            AND class.relpersistence <> 't'
            AND NOT EXISTS (SELECT FROM pg_depend
                            WHERE classid = 'pg_class'::regclass AND objid = class.oid
                              AND deptype = 'e')
            """;

    /// However server and account are set: text that reads back the same, and no limit of time.
    static final String PLAIN =
            """
            SET LOCAL intervalstyle = 'postgres';
            SET LOCAL bytea_output = 'hex';
            SET LOCAL statement_timeout = 0;
            SET LOCAL lock_timeout = 0;
            SET LOCAL idle_in_transaction_session_timeout = 0
            """;

    private static final String IS_EMPTY =
            """
            SELECT NOT EXISTS (SELECT FROM pg_class class
                               JOIN pg_namespace namespace ON namespace.oid = class.relnamespace
                               WHERE class.relkind IN ('r', 'p', 'v', 'm', 'S') AND %s)
            """
                    .formatted(OURS);

    /// Indexes that are still to be made (docs/adr/0025).
    private static final String DEFERRED = "site.deferred_index";

    /// Partitions are read and written through the table they are part of.
    private static final String NAMES =
            """
            SELECT format('%%I.%%I', namespace.nspname, class.relname) AS name
            FROM pg_class class
            JOIN pg_namespace namespace ON namespace.oid = class.relnamespace
            WHERE class.relkind IN ('r', 'p') AND NOT class.relispartition
              AND class.relname %s LIKE 'flyway\\_schema\\_history%%' AND %s
            ORDER BY namespace.nspname, class.relname
            """;

    private static final String SCHEMAS =
            """
            SELECT quote_ident(nspname) FROM pg_namespace
            WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
            ORDER BY nspname
            """;

    private static final String COLUMNS =
            """
            SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type
            FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """;

    private static final String SEQUENCES =
            """
            SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS last
            FROM pg_sequences
            WHERE last_value IS NOT NULL
            ORDER BY schemaname, sequencename
            """;

    private static final String VERSION =
            """
            SELECT version FROM %s
            WHERE success AND version IS NOT NULL
            ORDER BY installed_rank DESC LIMIT 1
            """;

    private static final String VIEWS_WITH_ROWS =
            """
            SELECT class.oid::regclass::text AS name
            FROM pg_class class
            JOIN pg_namespace namespace ON namespace.oid = class.relnamespace
            WHERE class.relkind = 'm' AND %s
            ORDER BY class.oid
            """
                    .formatted(OURS);

    boolean areNone() throws SQLException {
        return ask(IS_EMPTY).getFirst().equals("t");
    }

    List<String> schemas() throws SQLException {
        return ask(SCHEMAS);
    }

    /// All but what says how tables and indexes are made: where they were made anew, that is over.
    List<String> names() throws SQLException {
        var names = ask(NAMES.formatted("NOT", OURS));
        names.remove(DEFERRED);
        return names;
    }

    List<String> viewsWithRows() throws SQLException {
        return ask(VIEWS_WITH_ROWS);
    }

    List<Manifest.Column> columns(String table) throws SQLException {
        var columns = new ArrayList<Manifest.Column>();
        try (var sql = connection.prepareStatement(COLUMNS)) {
            sql.setString(1, table);
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    columns.add(
                            new Manifest.Column(rows.getString("name"), rows.getString("type")));
                }
            }
        }
        return columns;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.add(new Manifest.Sequence(rows.getString("name"), rows.getLong("last")));
            }
        }
        return sequences;
    }

    void continueSequences(List<Manifest.Sequence> sequences) throws SQLException {
        try (var sql = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            for (var sequence : sequences) {
                sql.setString(1, sequence.name());
                sql.setLong(2, sequence.last());
                sql.execute();
            }
        }
    }

    /// How far each module's migrations have come.
    Map<String, String> versions() throws SQLException {
        var versions = new TreeMap<String, String>();
        for (var history : ask(NAMES.formatted("", OURS))) {
            var module =
                    history.replaceFirst(".*" + Migrations.HISTORY + "_?", "").replace("\"", "");
            for (var version : ask(VERSION.formatted(history))) {
                versions.put(module.isEmpty() ? Migrations.ROOT : module, version);
            }
        }
        return versions;
    }

    /// So that the first pages are planned with what is in the tables.
    void analyse() throws SQLException {
        var names = names();
        if (!names.isEmpty()) {
            run("ANALYZE " + String.join(", ", names));
        }
    }

    static String list(List<Manifest.Column> columns) {
        return columns.stream().map(Manifest.Column::name).collect(joining(", "));
    }

    List<String> ask(String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
