package folkmoot.reviews.export;

import java.io.Closeable;
import java.io.IOException;

/// A file that is being written, in one of the formats.
interface Sheet extends Closeable {

    void add(Entry review) throws IOException;
}
