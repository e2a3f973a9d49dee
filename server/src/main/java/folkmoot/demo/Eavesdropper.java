package folkmoot.demo;

import folkmoot.listening.Background;
import folkmoot.listening.Ears;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.site.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// Brings in what people say about the sample brand in other places, as a file from each. What of
/// it stands out the product finds out by itself.
@InDemo
class Eavesdropper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Eavesdropper.class);

    /// Says when they were listened to.
    private static final String HEARD = "demo.heard";

    private final MentionImport mentions;
    private final Ears ears;
    private final Settings settings;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Background background = new Background("demo-ears");

    Eavesdropper(
            MentionImport mentions,
            Ears ears,
            Settings settings,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.mentions = mentions;
        this.ears = ears;
        this.settings = settings;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /// Reading and counting go on after this returns.
    void listenOnce() {
        if (settings.get(HEARD, "").isEmpty()) {
            bring();
            transaction.executeWithoutResult(_ -> settings.set(HEARD, clock.instant().toString()));
            background.start(ears::catchUp);
        }
    }

    void bring() {
        var said = new LinkedHashMap<Hearsay.Place, List<Gossip.Line>>();
        for (var line : Gossip.of(Hearsay.read(), clock.instant())) {
            said.computeIfAbsent(line.by().place(), _ -> new ArrayList<>()).add(line);
        }
        try {
            var folder = Files.createTempDirectory("folkmoot-demo");
            try {
                for (var it : said.entrySet()) {
                    bring(folder, it.getKey(), it.getValue());
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bring(Path folder, Hearsay.Place place, List<Gossip.Line> lines)
            throws IOException {
        var file = folder.resolve(Integer.toHexString(place.name().hashCode()) + ".jsonl");
        Files.write(file, records(place, lines));
        var options = MentionOptions.of(Map.of("yes", "", "source", place.name()));
        var report = mentions.run(file, options, LOG::debug);
        if (report.rejected() > 0) {
            throw new IllegalStateException(place.name() + ": " + report);
        }
    }

    private List<String> records(Hearsay.Place place, List<Gossip.Line> lines) {
        var records = new ArrayList<String>();
        for (var line : lines) {
            var number = String.valueOf(1_000 + records.size());
            records.add(
                    json.writeValueAsString(
                            Map.of(
                                    "id", number,
                                    "url", place.address() + number,
                                    "author", line.by().name(),
                                    "created_at", line.at().toString(),
                                    "lang", line.language(),
                                    "text", line.text())));
        }
        return records;
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
