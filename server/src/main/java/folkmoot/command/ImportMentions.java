package folkmoot.command;

import folkmoot.database.DataFolder;
import folkmoot.database.Use;
import folkmoot.intake.Unreadable;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.listening.MentionReport;
import java.io.UncheckedIOException;
import java.util.List;

/// `import mentions FILE`: what people said elsewhere, also while the place is being served.
final class ImportMentions implements Command {

    private final Class<?> application;

    ImportMentions(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "import mentions";
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
                Option.DATES,
                Option.SOURCE,
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
            var mentions = place.getBean(MentionImport.class);
            Terminal.say(words(mentions.run(file, options, Terminal::progress)));
        } catch (Unreadable | IllegalArgumentException | UncheckedIOException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
    }

    private static MentionOptions options(Words words) {
        try {
            return MentionOptions.of(words.aboutFile());
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static String words(MentionReport it) {
        if (it.equals(MentionReport.NOTHING)) {
            return "Nothing was brought in.";
        }
        var rejected = it.report().isEmpty() ? "" : "\nWhat was rejected, and why: " + it.report();
        return "%,d records: %,d shown, %,d here already, %,d rejected. It took %d:%02d.%s"
                .formatted(
                        it.read(),
                        it.taken(),
                        it.known(),
                        it.rejected(),
                        it.took().toMinutes(),
                        it.took().toSecondsPart(),
                        rejected);
    }
}
