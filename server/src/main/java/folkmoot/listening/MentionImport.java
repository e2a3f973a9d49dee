package folkmoot.listening;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Brings mentions in from files: `./folkmoot import mentions FILE`.
public interface MentionImport {

    /// Says what it takes the file for, then brings it in, or goes on where an import of the same
    /// file was interrupted. `tell` hears lines for the operator. A file that cannot be read, and
    /// options that make no sense, are an [IllegalArgumentException] or
    /// [folkmoot.intake.Unreadable] with words for the operator.
    MentionReport run(Path file, MentionOptions options, Consumer<String> tell);
}
