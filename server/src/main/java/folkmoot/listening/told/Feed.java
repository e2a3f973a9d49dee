package folkmoot.listening.told;

import java.util.List;

/// A feed. `gone` are the ids of what was taken back (RFC 6721).
public record Feed(Format format, Channel channel, List<Entry> entries, List<String> gone) {

    /// Of a longer feed the first ones are read.
    public static final int MOST = 1_000;

    public About about() {
        return channel.about();
    }
}
