package folkmoot.intake;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pass over the records of a file.
public interface Rows extends AutoCloseable {

    /// The names of the columns known so far: all of a table's, and those that the records of other
    /// formats have had until now.
    List<String> columns();

    /// The next record, null after the last.
    @Nullable Row next() throws IOException;

    @Override
    void close() throws IOException;
}
