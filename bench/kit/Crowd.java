package kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Many members of a place, each signed in: no single person may speak as often as a benchmark does.
/// They are written into the database, everything else they do goes through the front door.
public final class Crowd {

    private static final String PERSON =
            """
            INSERT INTO people.person (id, handle, name, email, email_confirmed_at, state, joined_at)
            VALUES (?, ?, ?, ?, now(), 'member', now())
            """;
    private static final String SESSION =
            """
            INSERT INTO people.session (token, person, started_at, seen_at, ends_at)
            VALUES (?, ?, now(), now(), now() + interval '1 day')
            """;

    private Crowd() {}

    /// Their cookies' values.
    public static List<String> join(Connection database, int many) throws SQLException, IOException {
        var round = Long.toString(System.currentTimeMillis(), 36);
        var cookies = new ArrayList<String>();
        database.setAutoCommit(false);
        try (var person = database.prepareStatement(PERSON);
                var session = database.prepareStatement(SESSION)) {
            for (var i = 0; i < many; i++) {
                var id = UUID.randomUUID();
                var cookie = "bench" + round + "x" + i;
                person.setObject(1, id);
                person.setString(2, "b" + round + "_" + i);
                person.setString(3, "Bench " + i);
                person.setString(4, "b" + round + "_" + i + "@bench.example");
                person.addBatch();
                session.setBytes(1, sha256(cookie));
                session.setObject(2, id);
                session.addBatch();
                cookies.add(cookie);
            }
            person.executeBatch();
            session.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return cookies;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
