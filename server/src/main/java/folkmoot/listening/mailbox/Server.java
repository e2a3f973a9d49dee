package folkmoot.listening.mailbox;

import folkmoot.listening.fetch.Unfetched;
import java.util.regex.Pattern;

/// Where a mailbox is: `mail.example`, `mail.example:993`. A password leaves encrypted only, but
/// within a network of one's own.
record Server(String host, int port, boolean secure) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(?:(imaps?)://)?([\\w.-]+|\\[[0-9a-f:]+])(?::(\\d{1,5}))?/?");
    private static final int PORT = 993;

    static Server of(String typed, boolean lenient) throws Unfetched {
        var written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) {
            throw new Unfetched("listening.mailbox.server");
        }
        var open = "imap".equalsIgnoreCase(written.group(1));
        if (open && !lenient) {
            throw new Unfetched("listening.mailbox.open");
        }
        var port = written.group(3) == null ? PORT : Integer.parseInt(written.group(3));
        return new Server(written.group(2), port, !open);
    }
}
