package folkmoot.media.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Colour profiles inside pictures. The decoders make room for as many bytes as a profile's own
/// header claims before they look whether these are there, so that four bytes of a small file could
/// take two gigabytes.
final class Profiles {

    private static final byte[] IN_JPEG = bytes("ICC_PROFILE\0");
    private static final byte[] IN_WEBP = bytes("ICCP");

    // Behind the name: the part's number and the number of parts in JPEG, the length in WebP.
    private static final int JPEG_BETWEEN = 2;
    private static final int WEBP_BETWEEN = 4;

    private Profiles() {}

    /// Whether no profile claims to be longer than the file that holds it.
    static boolean honest(byte[] file, Format format) {
        return switch (format) {
            case JPEG -> honest(file, IN_JPEG, JPEG_BETWEEN);
            case WEBP -> honest(file, IN_WEBP, WEBP_BETWEEN);
            // The JDK's own reader passes them over.
            case PNG -> true;
        };
    }

    // Wherever the name stands in the file, decoders may find a profile there; of a JPEG's parts
    // only those that can be the first have a header.
    private static boolean honest(byte[] file, byte[] name, int between) {
        var first = true;
        for (var at = find(file, name, 0); at >= 0; at = find(file, name, at + 1)) {
            var profile = at + name.length + between;
            var continued = between == JPEG_BETWEEN && !first && partOf(file, profile) > 1;
            if (!continued && profile + 4 <= file.length && size(file, profile) > file.length) {
                return false;
            }
            first = false;
        }
        return true;
    }

    private static int partOf(byte[] file, int profile) {
        return profile <= file.length ? file[profile - JPEG_BETWEEN] & 255 : 0;
    }

    private static long size(byte[] file, int profile) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(profile));
    }

    private static int find(byte[] file, byte[] name, int from) {
        for (var at = from; at <= file.length - name.length; at++) {
            var same = 0;
            while (same < name.length && file[at + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
