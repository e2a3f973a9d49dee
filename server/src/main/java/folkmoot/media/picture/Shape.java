package folkmoot.media.picture;

import folkmoot.media.PictureSize;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turns and shrinks pictures.
final class Shape {

    private Shape() {}

    /// As the camera was held; see TIFF 6.0, tag 274.
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        var width = image.getWidth();
        var height = image.getHeight();
        var turned =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        var lying = orientation > 4;
        var canvas = canvas(image, lying ? height : width, lying ? width : height);
        var pen = canvas.createGraphics();
        pen.drawImage(image, turned, null);
        pen.dispose();
        return canvas;
    }

    /// At most as large as the size allows, in sRGB. Halved step by step: one large step would skip
    /// pixels and flicker.
    static BufferedImage shrunk(BufferedImage image, PictureSize size) {
        var scale = size.scale(image.getWidth(), image.getHeight());
        var width = Math.max(1, Math.round(image.getWidth() * scale));
        var height = Math.max(1, Math.round(image.getHeight() * scale));
        var current = image;
        while (current.getWidth() >= width * 2 && current.getHeight() >= height * 2) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return current.getWidth() == width && plain(current)
                ? current
                : drawn(current, width, height);
    }

    /// On white paper.
    static BufferedImage opaque(BufferedImage image) {
        var paper =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var canvas = canvas(image, width, height);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return canvas;
    }

    private static BufferedImage canvas(BufferedImage image, int width, int height) {
        var clear = image.getColorModel().hasAlpha();
        return new BufferedImage(
                width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static boolean plain(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB
                || image.getType() == BufferedImage.TYPE_INT_ARGB;
    }
}
