package folkmoot.media.picture;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The one thing of a camera's notes that is needed: how the camera was held.
final class Exif {

    private static final int UPRIGHT = 1;
    private static final byte[] JPEG_HEAD = {'E', 'x', 'i', 'f', 0, 0};

    private Exif() {}

    /// 1 to 8 as in TIFF 6.0; upright where nothing readable says otherwise.
    static int orientation(byte[] file, Format format) {
        try {
            var notes =
                    switch (format) {
                        case JPEG -> inJpeg(file);
                        case PNG -> inChunks(file, 8, ByteOrder.BIG_ENDIAN, "eXIf");
                        case WEBP -> inChunks(file, 12, ByteOrder.LITTLE_ENDIAN, "EXIF");
                    };
            return notes.length == 0 ? UPRIGHT : read(notes);
        } catch (IOException | RuntimeException e) {
            // Notes are often damaged where the picture is not.
            return UPRIGHT;
        }
    }

    private static int read(byte[] notes) throws IOException {
        var directory = new TIFFReader().read(new ByteArrayImageInputStream(notes));
        var entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number it && it.intValue() <= 8
                ? Math.max(UPRIGHT, it.intValue())
                : UPRIGHT;
    }

    private static byte[] inJpeg(byte[] file) throws IOException {
        var segments =
                JPEGSegmentUtil.readSegments(
                        new ByteArrayImageInputStream(file), JPEG.APP1, "Exif");
        return segments.isEmpty()
                ? new byte[0]
                : padless(segments.getFirst().data().readAllBytes());
    }

    // The segment's data begins behind "Exif\0"; one byte of padding follows.
    private static byte[] padless(byte[] data) {
        return data.length > 0 && data[0] == 0 ? Arrays.copyOfRange(data, 1, data.length) : data;
    }

    // PNG: length, name, data, checksum. RIFF: name, length, data, padded to even.
    private static byte[] inChunks(byte[] file, int start, ByteOrder order, String wanted) {
        var buffer = ByteBuffer.wrap(file).order(order);
        var png = order == ByteOrder.BIG_ENDIAN;
        var at = start;
        while (at + 8 <= file.length) {
            var length = buffer.getInt(png ? at : at + 4);
            var name = new String(file, png ? at + 4 : at, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > file.length - at - 8) {
                break;
            }
            if (name.equals(wanted)) {
                var data = Arrays.copyOfRange(file, at + 8, at + 8 + length);
                return startsWith(data, JPEG_HEAD)
                        ? Arrays.copyOfRange(data, JPEG_HEAD.length, data.length)
                        : data;
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return new byte[0];
    }

    private static boolean startsWith(byte[] data, byte[] head) {
        return data.length >= head.length
                && Arrays.equals(data, 0, head.length, head, 0, head.length);
    }
}
