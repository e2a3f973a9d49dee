package folkmoot.listening.reading;

import folkmoot.listening.learning.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The models that somebody gave to a place, in a folder as `kind.model` and `polarity.model`;
/// where there is none, or none that fits, the one that came along.
public final class OwnModels {

    private static final Logger LOG = LoggerFactory.getLogger(OwnModels.class);
    private static final List<String> TASKS = List.of("kind", "polarity");

    private final Path folder;

    private OwnModels(Path folder) {
        this.folder = folder;
    }

    public static OwnModels in(Path folder) {
        return new OwnModels(folder);
    }

    /// Which files there are now: another answer, another reader.
    public List<String> stamp() {
        var stamp = new ArrayList<String>();
        for (var task : TASKS) {
            var file = file(task);
            try {
                stamp.add(
                        Files.exists(file)
                                ? Files.getLastModifiedTime(file) + " " + Files.size(file)
                                : "");
            } catch (IOException e) {
                stamp.add("");
            }
        }
        return List.copyOf(stamp);
    }

    private Path file(String task) {
        return folder.resolve(task + ".model");
    }

    Judge judge(String task) {
        var shipped = Judge.shipped(task);
        var file = file(task);
        if (!Files.exists(file)) {
            return shipped;
        }
        try (var in = Files.newInputStream(file)) {
            var model = ModelFile.read(in);
            var labels = shipped.model().labels();
            if (!model.task().equals(task) || !Set.copyOf(labels).containsAll(model.labels())) {
                LOG.warn(
                        "{} is a model for {} that tells {} apart, not for {} ({}): the one that came along reads.",
                        file,
                        model.task(),
                        model.labels(),
                        task,
                        labels);
                return shipped;
            }
            LOG.info("{} reads from now on.", file);
            return Judge.of(model);
        } catch (IOException e) {
            LOG.warn("{}: {} The one that came along reads.", file, e.getMessage());
            return shipped;
        }
    }
}
