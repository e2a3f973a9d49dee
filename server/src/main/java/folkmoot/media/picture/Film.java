package folkmoot.media.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file as decoders read it. Behind its end some go on for as long as the file told them to: a
/// byte changed in a small WebP kept one busy for a minute and more. Who comes back too often is
/// told that it is broken.
final class Film extends ImageInputStreamImpl {

    // Those who look ahead come a few times.
    private static final int OFTEN = 1_000;

    private final byte[] file;
    private int behind;

    Film(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 255 : end();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        checkClosed();
        bitOffset = 0;
        var many = (int) Math.min(most, file.length - streamPos);
        if (many <= 0) {
            return most == 0 ? 0 : end();
        }
        System.arraycopy(file, (int) streamPos, into, from, many);
        streamPos += many;
        return many;
    }

    @Override
    public long length() {
        return file.length;
    }

    private int end() throws IOException {
        if (++behind > OFTEN) {
            throw new IOException("The file ends before the picture does");
        }
        return -1;
    }
}
