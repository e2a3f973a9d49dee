package folkmoot.listening;

import java.nio.file.Path;

/// Writes what people corrected into a file to learn from: `./folkmoot export corrections FILE`.
public interface CorrectionExport {

    /// Of one task (kind, polarity, spam, product or aspect) as CSV; answers how many there are.
    /// [IllegalArgumentException] with words for the operator for another task.
    long run(String task, Path file);
}
