package folkmoot.listening.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be fetched. `within` is the time for all of it, redirects and waiting included;
/// `most` how many bytes are read, unpacked. Whoever shows a key is expected there: robots.txt is
/// for the others.
public record Ask(
        String method,
        URI url,
        Map<String, String> headers,
        byte @Nullable [] body,
        int most,
        Duration within) {

    private static final int MOST = 5 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(40);

    public static Ask get(URI url) {
        return new Ask("GET", url, Map.of(), null, MOST, WITHIN);
    }

    public static Ask post(URI url, String type, byte[] body) {
        return new Ask("POST", url, Map.of("Content-Type", type), body, MOST, WITHIN);
    }

    /// Nothing is added where the value is empty.
    public Ask with(String header, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Ask(method, url, all, body, most, within);
    }

    public Ask within(Duration span) {
        return new Ask(method, url, headers, body, most, span);
    }

    public Ask upTo(int bytes) {
        return new Ask(method, url, headers, body, bytes, within);
    }

    /// Without the key.
    @Override
    public String toString() {
        return method + " " + url;
    }

    boolean keyed() {
        return headers.containsKey("Authorization");
    }

    // A key is for the house it was given by, and a body for whom it was written.
    Ask at(URI next) {
        var known = new LinkedHashMap<>(headers);
        if (!Where.sameHouse(url, next)) {
            known.remove("Authorization");
        }
        return new Ask(method, next, known, body, most, within);
    }
}
