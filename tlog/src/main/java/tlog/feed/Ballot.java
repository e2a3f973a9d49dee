package tlog.feed;

import java.util.LinkedHashMap;
import tlog.Strict;
import tlog.commit.Opening;
import tlog.json.Canonical;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.json.JsonReader;

/// One line of the public list of ballots whose vote is closed: which entry it is, and what that
/// commits to.
public record Ballot(long index, Opening open) {

    public static final int LONGEST = 16 * 1024;

    public static Ballot parse(byte[] line) {
        var in = Fields.of("A ballot", JsonReader.read(line, LONGEST));
        var open = in.fields("open");
        var ballot =
                new Ballot(in.count("index"), Opening.of(open.text("key"), open.text("payload")));
        open.end();
        in.end();
        return ballot;
    }

    /// The line, without its newline.
    public String line() {
        var both = new LinkedHashMap<String, Json>();
        both.put("key", Json.of(Strict.base64(open.key())));
        both.put("payload", Json.of(Strict.base64(open.payload())));
        var json = new LinkedHashMap<String, Json>();
        json.put("index", Json.of(index));
        json.put("open", new Json.Members(both));
        return Canonical.text(new Json.Members(json));
    }
}
