package folkmoot.media;

import folkmoot.site.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/// What somebody brings. `owner` is a person's id, `alt` what they say is to be seen; name and
/// declared type of the file are not asked for, because they prove nothing.
public record Upload(UUID owner, InputStreamSource content, String alt) {

    private static final int LONGEST_ALT = 500;

    public Upload {
        alt =
                alt.strip()
                        .codePoints()
                        .limit(LONGEST_ALT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    /// The same when they bring the very same bytes again. Whoever has the picture and not their id
    /// does not find it again.
    public static UUID print(UUID owner, InputStreamSource content) {
        try (var in =
                new DigestInputStream(
                        content.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return Ids.hashed(
                    "picture "
                            + owner
                            + " "
                            + HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
