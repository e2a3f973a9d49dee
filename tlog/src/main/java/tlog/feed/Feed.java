package tlog.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tlog.Malformed;
import tlog.source.Source;
import tlog.source.Unreachable;

/// Lists in files or pages, one line each thing, rising by index: a server is asked for the next
/// page until it has none, a folder holds everything in one file.
public final class Feed {

    private static final long FIRST = -1;

    private Feed() {}

    /// Whether there is such a list at all. The reader returns the index of the line it was given.
    public static boolean read(Source source, String path, int longest, LineReader reader) {
        var last = FIRST;
        while (true) {
            var page = source.live() && last > FIRST ? path + "?after=" + last : path;
            try (var in = source.open(page).orElse(null)) {
                if (in == null) {
                    return last > FIRST;
                }
                var before = last;
                last = read(new Lines(in, longest), last, reader);
                if (!source.live() || last == before) {
                    return true;
                }
            } catch (IOException e) {
                throw new Unreachable(page + ": " + e, e);
            }
        }
    }

    /// The same of what is at hand.
    public static void read(InputStream in, int longest, LineReader reader) {
        try {
            read(new Lines(in, longest), FIRST, reader);
        } catch (IOException e) {
            throw new Unreachable("a list: " + e, e);
        }
    }

    /// Takes a line and says which index it was about.
    @FunctionalInterface
    public interface LineReader {

        long read(byte[] line);
    }

    /// A reader of tombstones.
    public static LineReader tombstones(Consumer<Tombstone> each) {
        return line -> {
            var tombstone = Tombstone.parse(line);
            each.accept(tombstone);
            return tombstone.index();
        };
    }

    private static long read(Lines lines, long last, LineReader reader) throws IOException {
        var at = last;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var index = reader.read(line.get());
            if (index <= at) {
                throw new Malformed("The list does not rise: " + index + " after " + at);
            }
            at = index;
        }
        return at;
    }
}
