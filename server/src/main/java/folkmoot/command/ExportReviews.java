package folkmoot.command;

import folkmoot.database.Use;
import folkmoot.reviews.ReviewExport;
import java.io.UncheckedIOException;
import java.util.List;

/// `export reviews FILE`: what everybody may read, to be brought in elsewhere.
final class ExportReviews implements Command {

    private final Class<?> application;

    ExportReviews(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "export reviews";
    }

    @Override
    public List<String> arguments() {
        return List.of("FILE");
    }

    @Override
    public List<Option> options() {
        return List.of(Option.URL, Option.DATA, Option.DATABASE_URL);
    }

    @Override
    public void run(Words words) {
        var file = words.newFile();
        var url = words.get(Option.URL, "http://localhost:8080");
        var place = new Place(application, Place.known(words), words);
        place.set("folkmoot.url", url);
        try (var open = place.join(Use.JOIN)) {
            var reviews = open.getBean(ReviewExport.class);
            var count = reviews.run(file, url, Terminal::progress);
            Terminal.say("%,d reviews: %s".formatted(count, file));
        } catch (UncheckedIOException e) {
            throw new Problem("The export was not made: " + e.getMessage());
        }
    }
}
