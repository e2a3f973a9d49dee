package folkmoot.command;

import folkmoot.database.Use;
import folkmoot.listening.CorrectionExport;
import java.io.UncheckedIOException;
import java.util.List;

/// `export corrections FILE`: what people said of our readings, for `train`.
final class ExportCorrections implements Command {

    private final Class<?> application;

    ExportCorrections(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "export corrections";
    }

    @Override
    public List<String> arguments() {
        return List.of("FILE");
    }

    @Override
    public List<Option> options() {
        return List.of(Option.TASK, Option.DATA, Option.DATABASE_URL);
    }

    @Override
    public void run(Words words) {
        var file = words.newFile();
        var task = words.get(Option.TASK, "kind");
        var place = new Place(application, Place.known(words), words);
        try (var open = place.join(Use.JOIN)) {
            var count = open.getBean(CorrectionExport.class).run(task, file);
            Terminal.say("%,d corrections: %s".formatted(count, file));
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new Problem("The export was not made: " + e.getMessage());
        }
    }
}
