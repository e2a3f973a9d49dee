package folkmoot.media.picture;

import folkmoot.media.PictureSize;
import folkmoot.media.Storing.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes three new pictures from the bytes of one: upright, in sRGB, without any of the notes that
/// cameras and editors leave (place, owner, device, comments), so that nothing of the old file
/// reaches a reader.
final class Darkroom {

    // Transparent pictures up to here are drawings and marks; PNG keeps their edges. Larger ones
    // would be megabytes and get a white ground.
    private static final int DRAWING = 1_000_000;

    private Darkroom() {}

    static Developing develop(byte[] file) {
        var format = Format.of(file);
        if (format == null) {
            return new Developing.Refused(Reason.NOT_A_PICTURE);
        }
        if (!format.whole(file) || !Profiles.honest(file, format)) {
            return new Developing.Refused(Reason.BROKEN);
        }
        try (var negative = Negative.open(file, format)) {
            return negative.tooManyPixels()
                    ? new Developing.Refused(Reason.TOO_MANY_PIXELS)
                    : prints(negative, Exif.orientation(file, format));
        } catch (IOException | RuntimeException e) {
            // Decoders meet damaged files with every kind of exception there is.
            return new Developing.Refused(Reason.BROKEN);
        }
    }

    private static Developing prints(Negative negative, int orientation) throws IOException {
        var image = negative.develop();
        var transparent = Tint.transparent(image);
        var drawing = transparent && (long) image.getWidth() * image.getHeight() <= DRAWING;
        var largest = Shape.upright(Shape.shrunk(image, PictureSize.LARGE), orientation);
        var prints = new ArrayList<Print>();
        var current = drawing ? largest : Shape.opaque(largest);
        for (var size : List.copyOf(Arrays.asList(PictureSize.values())).reversed()) {
            current = Shape.shrunk(current, size);
            prints.add(print(current, size, drawing));
        }
        return new Developing.Developed(
                largest.getWidth(), largest.getHeight(), Tint.of(current), List.copyOf(prints));
    }

    private static Print print(BufferedImage image, PictureSize size, boolean drawing)
            throws IOException {
        return drawing
                ? new Print(size, "image/png", Paper.png(image))
                : new Print(size, "image/jpeg", Paper.jpeg(image));
    }
}
