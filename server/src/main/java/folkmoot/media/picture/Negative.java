package folkmoot.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// A file before it is decoded: its header has been read, its pixels not yet.
final class Negative implements AutoCloseable {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_EDGE = 32_000;

    // No print is larger than 1920, so huge pictures are decoded with every second, third … pixel.
    // Up to a third more than needed keeps edges smooth; a decoded picture stays under 80 MB.
    private static final int ENOUGH = 2_560;

    private final ImageReader reader;
    private final int width;
    private final int height;

    private Negative(ImageReader reader) throws IOException {
        this.reader = reader;
        width = reader.getWidth(0);
        height = reader.getHeight(0);
    }

    static Negative open(byte[] file, Format format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
        // Notes of the camera are not read: they may be bombs of their own.
        reader.setInput(new Film(file), true, true);
        try {
            return new Negative(reader);
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            throw e;
        }
    }

    boolean tooManyPixels() {
        return (long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_EDGE;
    }

    /// The pixels of the first frame.
    BufferedImage develop() throws IOException {
        var damaged = new AtomicBoolean();
        reader.addIIOReadWarningListener(
                (IIOReadWarningListener)
                        (_, warning) -> damaged.compareAndSet(false, fatal(warning)));
        var param = reader.getDefaultReadParam();
        var every = Math.max(1, Math.max(width, height) / ENOUGH);
        param.setSourceSubsampling(every, every, 0, 0);
        var image = reader.read(0, param);
        if (damaged.get()) {
            throw new IOException("The file ends before the picture does");
        }
        return image;
    }

    private static boolean fatal(String warning) {
        return warning.contains("remature")
                || warning.contains("runcated")
                || warning.contains("EOF");
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
