package folkmoot.site.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// A page as it was sent once: its bytes in three encodings, its headers, and what it shows.
record Page(
        byte[] plain,
        byte[] gzip,
        byte[] brotli,
        String etag,
        List<Map.Entry<String, String>> headers,
        Set<String> tags) {

    // Pages are compressed once and sent often, but the first reader waits for it: the middle of
    // the scale.
    private static final int BROTLI_QUALITY = 5;
    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    /// `headers` as they were drawn; those that a kept page has besides are added.
    static Page of(byte[] plain, List<Map.Entry<String, String>> headers, Set<String> tags) {
        var etag = etag(plain);
        var all = new ArrayList<>(headers);
        all.add(Map.entry("ETag", etag));
        all.add(Map.entry("Cache-Control", "no-cache"));
        all.add(Map.entry("Vary", "Accept-Encoding, Cookie"));
        return new Page(plain, gzip(plain), brotli(plain), etag, List.copyOf(all), tags);
    }

    int weight() {
        return plain.length + gzip.length + brotli.length + 1024;
    }

    /// The smallest form that the browser takes, with the name of its encoding (empty for none).
    Map.Entry<String, byte[]> encoded(String accepted) {
        if (brotli.length > 0 && accepted.contains("br")) {
            return Map.entry("br", brotli);
        }
        return accepted.contains("gzip") ? Map.entry("gzip", gzip) : Map.entry("", plain);
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] brotli(byte[] plain) {
        try {
            return BROTLI
                    ? Encoder.compress(plain, Encoder.Parameters.create(BROTLI_QUALITY))
                    : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String etag(byte[] plain) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
