package folkmoot.command;

import folkmoot.database.DataFolder;
import folkmoot.database.Use;
import folkmoot.intake.Unreadable;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ImportReport;
import folkmoot.reviews.ReviewImport;
import folkmoot.site.UnmadeIndex;
import java.io.UncheckedIOException;
import java.util.List;

/// `import reviews FILE`: reviews from elsewhere, also while the place is being served.
final class ImportReviews implements Command {

    private final Class<?> application;

    ImportReviews(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "import reviews";
    }

    @Override
    public List<String> arguments() {
        return List.of("FILE");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.YES,
                Option.DRY_RUN,
                Option.MAP,
                Option.STARS,
                Option.DATES,
                Option.PRODUCT,
                Option.SOURCE,
                Option.PROVIDER,
                Option.REPORT,
                Option.DELIMITER,
                Option.ENCODING,
                Option.HEADER,
                Option.NO_HEADER,
                Option.DATA,
                Option.DATABASE_URL);
    }

    @Override
    public void run(Words words) {
        var file = words.readableFile();
        var options = options(words);
        var folder = DataFolder.at(words.data("data"));
        try (var place = new Place(application, folder, words).join(Use.BRING)) {
            var reviews = place.getBean(ReviewImport.class);
            Terminal.say(words(reviews.run(file, options, Terminal::progress)));
        } catch (Unreadable | UnmadeIndex | IllegalArgumentException | UncheckedIOException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
    }

    private static ImportOptions options(Words words) {
        try {
            return ImportOptions.of(words.aboutFile());
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static String words(ImportReport it) {
        if (it.equals(ImportReport.NOTHING)) {
            return "Nothing was brought in.";
        }
        var rejected = it.report().isEmpty() ? "" : "\nWhat was rejected, and why: " + it.report();
        return "%,d records: %,d shown, %,d held by a rule, %,d here already, %,d rejected. %s%s"
                .formatted(
                        it.read(),
                        it.shown(),
                        it.held(),
                        it.known(),
                        it.rejected(),
                        time(it),
                        rejected);
    }

    private static String time(ImportReport it) {
        var took = it.took();
        return "It took %d:%02d.".formatted(took.toMinutes(), took.toSecondsPart());
    }
}
