package folkmoot.database;

import folkmoot.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small place with everything in it that is hard to copy, and what it looks like from outside.
final class Place {

    static final Migrations MIGRATIONS =
            new Migrations("classpath:db/backup", List.of("people", "talk"));

    static final Map<String, String> NEWEST = Map.of("__root", "1", "people", "1", "talk", "2");

    private static final String LIVELY =
            """
            INSERT INTO event_publication VALUES (gen_random_uuid(), 'CommentPosted');
            INSERT INTO people.person (id, name, hats, friend, picture, facts, waited, weight)
            SELECT gen_random_uuid(), name, hats::people.hat[], null, picture,
                   '{"a": [1, null, "\\u00e9\\t"]}', '1 year 2 mons -3 days 04:05:06.789', weight
            FROM (VALUES (E'Tab\\there', '{staff,lead}', '\\x00ff5c0a'::bytea, 0.1 + 0.2),
                         (E'Line\\nand \\\\N and \\\\.', '{}', null, 'NaN'),
                         ('żółć 日本語 🙂', '{}', '', '-Infinity'),
                         ('', '{lead}', null, 1e-300)) given(name, hats, picture, weight);
            UPDATE people.person SET friend = (SELECT id FROM people.person WHERE name = '');
            DELETE FROM people.rule WHERE name = 'to be deleted';
            UPDATE people.rule SET worth = 2.50;
            INSERT INTO talk.thread (author) SELECT id FROM people.person;
            INSERT INTO talk.comment (thread, body, words)
            SELECT 1 + n % 4, 'comment ' || n, to_tsvector('simple', 'Comment ' || n)
            FROM generate_series(1, 1000) n;
            INSERT INTO talk.comment (thread, body) VALUES (1, 'spam, spam');
            DELETE FROM talk.comment WHERE id BETWEEN 10 AND 20;
            INSERT INTO talk.log VALUES (now(), 'somebody came'), ('infinity', 'somebody stays');
            INSERT INTO talk.visit VALUES ('2025-05-05', 1), ('2026-06-06', 2);
            REFRESH MATERIALIZED VIEW talk.busiest;
            """;

    private static final String ROWS =
            """
            SELECT count(*) || ' rows ' || coalesce(md5(string_agg(row::text, chr(10)
                                                    ORDER BY row::text COLLATE "C")), '')
            FROM %s row
            """;

    private static final String RULES =
            """
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE conrelid > 16384
            UNION ALL
            SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
            FROM pg_trigger WHERE NOT tgisinternal
            ORDER BY 1
            """;

    private Place() {}

    static void fill(Database database) throws SQLException, IOException {
        build(database, NEWEST);
        try (var connection = database.connect()) {
            new Tables(connection).run(LIVELY);
        }
        var files = database.folder().files();
        Files.createDirectories(files.resolve("ab/cd"));
        Files.write(files.resolve("ab/cd/abcd.jpg"), new byte[] {0, 1, 2, (byte) 255});
        Files.write(files.resolve("empty"), new byte[0]);
        Files.writeString(files.resolve("ab/half.jpg.part"), "half");
        database.folder().secret("invitations");
        Files.createDirectories(database.folder().models());
        Files.writeString(database.folder().models().resolve("kind.model"), "0.5 -0.25");
    }

    /// As the application does at a start: schemas first, then the migrations.
    static void build(Database database, Map<String, String> versions) throws SQLException {
        try (var connection = database.connect()) {
            new Tables(connection).run("CREATE SCHEMA people; CREATE SCHEMA talk");
        }
        MIGRATIONS.migrate(database, versions);
    }

    /// Every table's rows, sequences, keys and triggers, every file, every key.
    static Map<String, String> look(Database database) throws SQLException, IOException {
        var seen = new TreeMap<String, String>();
        try (var connection = database.connect()) {
            var tables = new Tables(connection);
            for (var name : tables.names()) {
                seen.put(name, tables.ask(ROWS.formatted(name)).getFirst());
            }
            for (var name : tables.viewsWithRows()) {
                seen.put(name, tables.ask(ROWS.formatted(name)).getFirst());
            }
            seen.put("sequences", tables.sequences().toString());
            seen.put("versions", tables.versions().toString());
            seen.put("rules", tables.ask(RULES).toString());
        }
        var files = database.folder().files();
        for (var file : Trees.files(files)) {
            if (!file.toString().endsWith(".part")) {
                var bytes =
                        HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file)));
                seen.put(files.relativize(file).toString(), bytes);
            }
        }
        for (var model : Trees.files(database.folder().models())) {
            seen.put(model.getFileName().toString(), Files.readString(model));
        }
        seen.put("key", HexFormat.of().formatHex(database.folder().secret("invitations")));
        return seen;
    }

    /// On the server of the test run, reached as an external database is.
    static Database external(TestDatabase database, Path folder) {
        return Database.open(DataFolder.at(folder), database.address(), Use.SERVE, _ -> {});
    }
}
