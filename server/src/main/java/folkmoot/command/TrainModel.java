package folkmoot.command;

import folkmoot.intake.Unreadable;
import folkmoot.listening.TextTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `train TASK --data FILE`: a model of labelled texts, for `read`.
final class TrainModel implements Command {

    @Override
    public String name() {
        return "train";
    }

    @Override
    public List<String> arguments() {
        return List.of("TASK");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.DATA,
                Option.OUT,
                Option.SEED,
                Option.MAP,
                Option.DELIMITER,
                Option.ENCODING,
                Option.HEADER,
                Option.NO_HEADER);
    }

    @Override
    public void run(Words words) {
        var task = words.arguments().getFirst();
        var files = files(words);
        var to = Path.of(words.get(Option.OUT, task + ".model"));
        try {
            var labels =
                    new TextTraining(task, words.aboutFile(), Terminal::progress).train(files, to);
            Terminal.say("%s tells %,d labels apart: %s".formatted(to, labels.size(), few(labels)));
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        } catch (Unreadable | IOException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
    }

    // The folder of the place that FOLKMOOT_DATA may name is not meant.
    private static List<Path> files(Words words) {
        var said = words.options().get(Option.DATA);
        if (said == null) {
            throw new Misuse(
                    "train needs --data FILE: labelled texts; several with commas between them");
        }
        var files = Stream.of(said.split(",")).map(Path::of).toList();
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new Problem("There is no file " + file.toAbsolutePath().normalize() + ".");
            }
        }
        return files;
    }

    private static String few(List<String> labels) {
        return labels.size() > 10
                ? String.join(", ", labels.subList(0, 10)) + " …"
                : String.join(", ", labels);
    }
}
