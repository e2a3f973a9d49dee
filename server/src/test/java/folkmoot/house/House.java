package folkmoot.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What house rules look at: our classes, templates and folders.
final class House {

    /// Without what Spring writes while building.
    static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(it -> !it.contains("__") && !it.contains("$$"))
                    .importPackages("folkmoot");

    static final Path TEMPLATES = Path.of("src/main/jte");

    private House() {}

    /// `talk` for `folkmoot.talk.comment.Comments`.
    static String moduleOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    /// Deeper than a module's root.
    static boolean inFeature(JavaClass type) {
        return type.getPackageName().split("\\.").length > 2;
    }

    static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
