package folkmoot.media.picture;

import java.awt.image.BufferedImage;

/// Looks at the pixels of a picture as a whole.
final class Tint {

    // Four steps of each colour: enough to tell the sky from the road.
    private static final int STEPS = 4;
    private static final int CLEAR = 250;

    private Tint() {}

    /// The mean of the colours that most pixels are near to.
    static String of(BufferedImage image) {
        var sums = new long[STEPS * STEPS * STEPS][4];
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                add(sums, image.getRGB(x, y));
            }
        }
        var most = sums[0];
        for (var sum : sums) {
            most = sum[3] > most[3] ? sum : most;
        }
        var count = Math.max(1, most[3]);
        return "#%02x%02x%02x".formatted(most[0] / count, most[1] / count, most[2] / count);
    }

    /// Whether something shines through; many PNGs say so and are not.
    static boolean transparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 < CLEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void add(long[][] sums, int pixel) {
        if (pixel >>> 24 < CLEAR) {
            return;
        }
        var red = pixel >> 16 & 0xFF;
        var green = pixel >> 8 & 0xFF;
        var blue = pixel & 0xFF;
        var step = 256 / STEPS;
        var sum = sums[(red / step * STEPS + green / step) * STEPS + blue / step];
        sum[0] += red;
        sum[1] += green;
        sum[2] += blue;
        sum[3]++;
    }
}
