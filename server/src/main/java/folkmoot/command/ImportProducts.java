package folkmoot.command;

import folkmoot.database.DataFolder;
import folkmoot.database.Use;
import folkmoot.products.CatalogueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// `import products FILE`: a catalogue, also while the place is being served. The report of all
/// lines can be read there as well.
final class ImportProducts implements Command {

    private final Class<?> application;

    ImportProducts(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "import products";
    }

    @Override
    public List<String> arguments() {
        return List.of("FILE");
    }

    @Override
    public List<Option> options() {
        return List.of(Option.MAP, Option.REPORT, Option.DATA, Option.DATABASE_URL);
    }

    @Override
    public void run(Words words) {
        var file = words.readableFile();
        var options = new CatalogueFile.Options(columns(words), true, null);
        var report = report(words, file);
        var folder = DataFolder.at(words.data("data"));
        try (var place = new Place(application, folder, words).join(Use.BRING)) {
            var catalogue = place.getBean(CatalogueFile.class);
            Terminal.progress("Reading " + file + " …");
            var summary = catalogue.read(file, options, new Steps());
            summary.columns()
                    .forEach((column, field) ->
                            Terminal.progress(
                                    field.isEmpty()
                                            ? "  not taken: " + column
                                            : "  %-12s ← %s".formatted(field, column)));
            if (summary.rejected() > 0) {
                try (var out = Files.newBufferedWriter(report)) {
                    catalogue.report(summary.id(), true, out);
                }
            }
            Terminal.say(words(summary, report));
            if (summary.problem() != null) {
                throw new Problem("The file was not read to its end: " + summary.problem());
            }
        } catch (IOException e) {
            throw new Problem("%s: %s".formatted(file, e.getMessage()));
        }
    }

    // Typed as for reviews, what it is first: name=Title,sku=Article number.
    private static Map<String, String> columns(Words words) {
        var columns = new LinkedHashMap<String, String>();
        var said = words.aboutFile().getOrDefault("map", "");
        for (var pair : said.split(",(?=\\s*\\w+\\s*=)")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                columns.put(parts[1].strip(), parts[0].strip());
            } else if (!pair.isBlank()) {
                throw new Misuse(
                        "--map %s: say what each column is, like name=Title,sku=Article"
                                .formatted(pair));
            }
        }
        return columns;
    }

    private static Path report(Words words, Path file) {
        var said = words.aboutFile().getOrDefault("report", "");
        return said.isEmpty()
                ? file.toAbsolutePath().resolveSibling(file.getFileName() + ".rejected.csv")
                : Path.of(said).toAbsolutePath();
    }

    private static String words(CatalogueFile.Summary it, Path report) {
        return "%,d products: %,d new, %,d changed, %,d as they were, %,d rejected.%s"
                .formatted(
                        it.lines(),
                        it.added(),
                        it.changed(),
                        it.same(),
                        it.rejected(),
                        it.rejected() == 0 ? "" : "\nWhat was rejected, and why: " + report);
    }

    /// Says every few seconds how far it is.
    private static final class Steps implements LongConsumer {

        private static final Duration EVERY = Duration.ofSeconds(3);

        private Instant said = Instant.now();

        @Override
        public void accept(long lines) {
            if (said.plus(EVERY).isBefore(Instant.now())) {
                said = Instant.now();
                Terminal.progress("  %,d products".formatted(lines));
            }
        }
    }
}
