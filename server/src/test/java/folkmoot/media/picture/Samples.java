package folkmoot.media.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as phones, editors and attackers make them. All show four fields: red and green above,
/// blue and white below.
public final class Samples {

    private Samples() {}

    public static BufferedImage fields(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var i = 0; i < 4; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /// Green is left out: what is behind shines through.
    static byte[] clearPng(int width, int height) {
        var image = fields(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height / 2; y++) {
            for (var x = width / 2; x < width; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return encoded(image, "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] webp(String name) {
        try (var in = Samples.class.getResourceAsStream("/media/" + name + ".webp")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As for print: inverted inks with Adobe's marker.
    static byte[] cmyk(int width, int height) {
        var inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        var rgb = fields(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var pixel = rgb.getRGB(x, y);
                inks.setPixel(
                        x, y, new int[] {pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255, 255});
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inserted(
                bytes.toByteArray(),
                0xEE,
                "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A JPEG with a camera's notes: how it was held, and where.
    static byte[] held(byte[] jpeg, int orientation) {
        var notes = new ByteArrayOutputStream();
        notes.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        notes.writeBytes(tiff(orientation));
        return inserted(jpeg, 0xE1, notes.toByteArray());
    }

    static byte[] heldPng(byte[] png, int orientation) {
        var notes = tiff(orientation);
        var chunk = ByteBuffer.allocate(notes.length + 12).putInt(notes.length);
        chunk.put("eXIf".getBytes(StandardCharsets.ISO_8859_1)).put(notes);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, notes.length + 4);
        chunk.putInt((int) sum.getValue());
        var headEnd = 8 + 25;
        return joined(
                Arrays.copyOf(png, headEnd),
                chunk.array(),
                Arrays.copyOfRange(png, headEnd, png.length));
    }

    /// Two frames of an animation, each the pixels of a lossless WebP.
    static byte[] animated() {
        var one = chunk(webp("clear"), "VP8L");
        var frame = joined(le24(0), le24(0), le24(63), le24(47), le24(100), new byte[] {0}, one);
        var anmf = riff("ANMF", frame);
        var vp8x = riff("VP8X", joined(new byte[] {0x12, 0, 0, 0}, le24(63), le24(47)));
        var anim = riff("ANIM", new byte[6]);
        var body = joined("WEBP".getBytes(StandardCharsets.ISO_8859_1), vp8x, anim, anmf, anmf);
        return riff("RIFF", body);
    }

    /// A header that promises this many pixels and nothing else.
    static byte[] promisingPng(int width, int height) {
        var png = png(8, 8);
        var header = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] inserted(byte[] jpeg, int marker, byte[] content) {
        var segment = ByteBuffer.allocate(content.length + 4);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        segment.put(content);
        return joined(
                Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] tiff(int orientation) {
        var notes = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        notes.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        notes.putShort((short) 2);
        notes.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        notes.putShort((short) orientation).putShort((short) 0);
        notes.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        notes.putInt(0);
        notes.putShort((short) 1);
        notes.putShort((short) 0x001D).putShort((short) 2).putInt(12).putInt(56);
        notes.putInt(0);
        notes.put("GPS-52.5163N".getBytes(StandardCharsets.ISO_8859_1));
        return Arrays.copyOf(notes.array(), notes.position());
    }

    private static byte[] chunk(byte[] webp, String name) {
        var buffer = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = 12;
                at < webp.length;
                at += 8 + buffer.getInt(at + 4) + buffer.getInt(at + 4) % 2) {
            if (new String(webp, at, 4, StandardCharsets.ISO_8859_1).equals(name)) {
                var length = buffer.getInt(at + 4);
                return Arrays.copyOfRange(webp, at, at + 8 + length + length % 2);
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static byte[] riff(String name, byte[] content) {
        var head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length);
        return joined(head.array(), content, new byte[content.length % 2]);
    }

    private static byte[] le24(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }
}
