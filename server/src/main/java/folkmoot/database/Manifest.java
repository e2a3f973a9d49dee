package folkmoot.database;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself.
///
/// @param format how to read it; raised when older programs cannot
/// @param made when, in UTC
/// @param versions the version of each module's tables
record Manifest(
        int format,
        String made,
        String folkmoot,
        String postgresql,
        Map<String, String> versions,
        List<String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        long files) {

    static final int FORMAT = 1;
    static final String MEMBER = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param columns names and types in order, without what PostgreSQL computes itself
    record Table(String name, List<Column> columns, long rows) {

        Table with(long counted) {
            return new Table(name, columns, counted);
        }

        String member() {
            return "tables/" + name.replace("\"", "") + ".tsv";
        }
    }

    record Column(String name, String type) {}

    record Sequence(String name, long last) {}

    /// Of rows that were copied out of these tables; files are counted later.
    static Manifest of(Tables tables, List<Table> copied) throws SQLException {
        var folkmoot = Manifest.class.getPackage().getImplementationVersion();
        return new Manifest(
                FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                folkmoot == null ? "development" : folkmoot,
                tables.ask("SHOW server_version").getFirst(),
                tables.versions(),
                tables.schemas(),
                copied,
                tables.sequences(),
                0);
    }

    Manifest with(long counted) {
        return new Manifest(
                format, made, folkmoot, postgresql, versions, schemas, tables, sequences, counted);
    }

    static Manifest read(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    byte[] write() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
