package folkmoot;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters that an address got, as its reader opens them.
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

    private final JdbcClient sql;

    Mailbox(JdbcClient sql) {
        this.sql = sql;
    }

    /// The texts of all letters to this address, newest first.
    public List<String> letters(String address) {
        return sql.sql(
                        """
                        SELECT subject || E'\\n\\n' || text FROM mail.letter
                        WHERE lower(recipient) = lower(?) ORDER BY written_at DESC, id DESC
                        """)
                .param(address)
                .query(String.class)
                .list();
    }

    public int count(String address) {
        return letters(address).size();
    }

    /// The path of the first link in the newest letter.
    public String link(String address) {
        var links = LINK.matcher(letters(address).getFirst());
        if (!links.find()) {
            throw new AssertionError("No link in " + letters(address).getFirst());
        }
        return links.group(1);
    }
}
