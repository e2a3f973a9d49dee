package folkmoot.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is and as whom to enter it. The password is in no message and no log.
record Address(String url, String user, String password) {

    /// The oldest major version that has all we use.
    static final int OLDEST = 16;

    private static final String FACTS =
            """
            SELECT current_setting('server_version_num')::int AS number,
                   current_setting('server_version') AS version,
                   current_setting('server_encoding') AS encoding
            """;

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://(?:(?<name>[^:@/?]*)(?::(?<word>[^@/?]*))?@)?(?<place>[^@?]*)(?:\\?(?<options>.*))?");

    /// What PostgreSQL's own tools call it, and what the driver calls it.
    private static final Map<String, String> OPTIONS =
            Map.of(
                    "application_name", "ApplicationName",
                    "channel_binding", "channelBinding",
                    "connect_timeout", "connectTimeout",
                    "keepalives", "tcpKeepAlive");

    @Override
    public String toString() {
        return user + " at " + url;
    }

    /// From `postgres://name:password@host:port/database` or `jdbc:postgresql://…`, with the
    /// account before the host or among the options.
    static Address of(String given) {
        var parts = FORM.matcher(given.strip());
        if (!parts.matches() || !parts.group("place").matches("[^/]+/[^/]+")) {
            throw new DatabaseProblem(
                    "The address of the database must look like postgres://name:password@host:5432/database.");
        }
        var user = decoded(parts.group("name"));
        var password = decoded(parts.group("word"));
        var kept = new ArrayList<String>();
        for (var option : options(parts.group("options"))) {
            var pair = option.split("=", 2);
            var value = pair.length > 1 ? pair[1] : "";
            switch (pair[0]) {
                case "user" -> user = decoded(value);
                case "password" -> password = decoded(value);
                default -> kept.add(OPTIONS.getOrDefault(pair[0], pair[0]) + "=" + value);
            }
        }
        if (user.isEmpty()) {
            throw new DatabaseProblem(
                    "The address of the database names no account: postgres://name:password@host:5432/database.");
        }
        var end = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        return new Address("jdbc:postgresql://" + parts.group("place") + end, user, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Reachable, new enough, and keeps every letter.
    void check() {
        try (var connection = connect();
                var facts = connection.createStatement().executeQuery(FACTS)) {
            facts.next();
            if (facts.getInt("number") < OLDEST * 10_000) {
                throw new DatabaseProblem(
                        "PostgreSQL %s answers at %s; Folkmoot needs %d or newer."
                                .formatted(facts.getString("version"), url, OLDEST));
            }
            if (!"UTF8".equals(facts.getString("encoding"))) {
                throw new DatabaseProblem(
                        "The database at %s stores text as %s; Folkmoot needs one made with ENCODING 'UTF8'."
                                .formatted(url, facts.getString("encoding")));
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "The database at %s cannot be used: %s".formatted(url, e.getMessage()), e);
        }
    }

    private static String[] options(@Nullable String text) {
        return text == null || text.isEmpty() ? new String[0] : text.split("&");
    }

    private static String decoded(@Nullable String text) {
        // A plus is a plus in an address; only forms write a space so.
        return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
