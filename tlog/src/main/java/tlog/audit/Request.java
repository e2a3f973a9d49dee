package tlog.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Nullable;
import tlog.Strict;

/// What the command line asks for.
record Request(
        String log,
        @Nullable Path state,
        @Nullable Path policy,
        @Nullable String key,
        List<Path> receipts,
        int pages,
        boolean json) {

    private static final int PAGES = 100;

    static final String USAGE =
            """
            Usage: folkmoot-verify URL|FOLDER|ZIP [options]

            Checks a Folkmoot log without trusting its server.

              --state FILE     remember what was seen, and check that the log only grew since
              --policy FILE    logs, witnesses and quorum (c2sp.org/tlog-policy)
              --key VKEY       the log's key, instead of believing the server at first
              --receipt FILE   a .tlog-proof that somebody was given; may be repeated
              --pages NUMBER   how many of the published things are looked at where they stand
                               (100; a server only)
              --json           report for programs

            Exit codes are listed in docs/log-for-auditors.md; 0 means that nothing is wrong.
            """;

    /// Words that are no request.
    static final class Usage extends RuntimeException {

        private static final long serialVersionUID = 1;

        Usage(String message) {
            super(message);
        }
    }

    static Request parse(List<String> words) {
        String log = null;
        Path state = null;
        Path policy = null;
        String key = null;
        var receipts = new ArrayList<Path>();
        var pages = PAGES;
        var json = false;
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--state" -> state = Path.of(value(word, rest));
                case "--policy" -> policy = Path.of(value(word, rest));
                case "--key" -> key = value(word, rest);
                case "--receipt" -> receipts.add(Path.of(value(word, rest)));
                case "--pages" -> pages = number(word, rest);
                case "--json" -> json = true;
                default -> {
                    if (log != null || word.startsWith("-")) {
                        throw new Usage("Nobody knows what " + word + " means here");
                    }
                    log = word;
                }
            }
        }
        if (log == null) {
            throw new Usage("Which log?");
        }
        return new Request(log, state, policy, key, receipts, pages, json);
    }

    private static int number(String word, java.util.Iterator<String> rest) {
        try {
            return (int) Math.min(Strict.decimal(value(word, rest), word), Integer.MAX_VALUE);
        } catch (Malformed e) {
            throw new Usage(word + " wants a number");
        }
    }

    private static String value(String word, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Usage(word + " wants a value");
        }
        return rest.next();
    }
}
