import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the models that come along, from public data beside the repository and our own sentences:
/// `java tools/Models.java [DATA]`, DATA being ../shared/data/reading. The same data gives the same
/// bytes. What may be used for it, and how good the models are: docs/models.md.
public final class Models {

    private static final Path TRAINING = Path.of("server/src/main/training");
    private static final Path OUT = Path.of("server/src/main/resources/folkmoot/listening/reading");
    private static final Path WORK = Path.of(".folkmoot/training");

    // Our own few sentences are about products and shops, what others say about everything.
    private static final int LOUD = 10;

    /// GoEmotions' labels by number; what is missing is neither good nor bad for sure.
    private static final Map<String, String> FEELING = new HashMap<>();

    static {
        for (var it : "0 1 4 5 13 15 17 18 20 21 23".split(" ")) {
            FEELING.put(it, "positive");
        }
        for (var it : "2 3 9 10 11 12 14 16 19 24 25".split(" ")) {
            FEELING.put(it, "negative");
        }
        FEELING.put("27", "neutral");
    }

    public static void main(String[] words) throws Exception {
        var data = Path.of(words.length > 0 ? words[0] : "../shared/data/reading");
        Files.createDirectories(WORK);
        valences(data);
        train("kind", List.of(TRAINING.resolve("kind.tsv")));
        train("spam", List.of(TRAINING.resolve("spam.tsv"), sms(data)));
        train("polarity", List.of(feelings(data)));
    }

    private static void train(String task, List<Path> files) throws Exception {
        var joined = String.join(",", files.stream().map(Path::toString).toList());
        var process =
                new ProcessBuilder(
                                "./folkmoot", "train", task, "--data", joined, "--header",
                                "--delimiter", "tab", "--out", OUT.resolve(task + ".model").toString())
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("train " + task + " ended with " + process.exitValue());
        }
    }

    private static Path sms(Path data) throws IOException {
        var lines = new ArrayList<>(List.of("text\tlabel"));
        for (var line : Files.readAllLines(data.resolve("sms_spam/SMSSpamCollection"))) {
            var cells = line.split("\t", 2);
            lines.add(cells[1].replace("\"", "") + "\t" + cells[0]);
        }
        return Files.write(WORK.resolve("sms.tsv"), lines);
    }

    private static Path feelings(Path data) throws IOException {
        var lines = new ArrayList<>(List.of("text\tlabel"));
        for (var time = 0; time < LOUD; time++) {
            lines.addAll(own());
        }
        for (var line : Files.readAllLines(data.resolve("goemotions/train.tsv"))) {
            var cells = line.split("\t");
            var feelings = List.of(cells[1].split(",")).stream().map(it -> FEELING.getOrDefault(it, "?")).distinct().toList();
            if (feelings.size() == 1 && !feelings.getFirst().equals("?")) {
                lines.add(cells[0].replace("\"", "") + "\t" + feelings.getFirst());
            }
        }
        return Files.write(WORK.resolve("feelings.tsv"), lines);
    }

    /// Our own sentences; complaints sound bad, what is no opinion neither good nor bad.
    private static List<String> own() throws IOException {
        var polarity = Map.of(
                        "complaint", "negative", "question", "neutral", "none", "neutral",
                        "desire", "neutral", "experience", "neutral");
        var lines = new ArrayList<>(Files.readAllLines(TRAINING.resolve("polarity.tsv")).stream().skip(1).toList());
        for (var line : Files.readAllLines(TRAINING.resolve("kind.tsv"))) {
            var cells = line.split("\t");
            if (polarity.containsKey(cells[1])) {
                lines.add(cells[0] + "\t" + polarity.get(cells[1]));
            }
        }
        return lines;
    }

    /// Words as hashes, how good they sound in tenths; emoji by what their descriptions say.
    private static void valences(Path data) throws IOException {
        var words = new HashMap<String, Double>();
        for (var line : Files.readAllLines(data.resolve("vader/vader_lexicon.txt"))) {
            var cells = line.strip().split("\t");
            if (cells.length > 1) {
                words.put(cells[0], Double.parseDouble(cells[1]));
            }
        }
        var numbers = new TreeMap<Long, Integer>();
        words.forEach((word, valence) -> numbers.put(hash(word), (int) Math.round(10 * valence)));
        for (var line : Files.readAllLines(data.resolve("vader/emoji_utf8_lexicon.txt"))) {
            var cells = line.strip().split("\t");
            var sum = 0.0;
            for (var word : cells[1].split(" ")) {
                sum += words.getOrDefault(word, 0.0);
            }
            if (cells[0].codePointCount(0, cells[0].length()) == 1 && sum != 0) {
                numbers.put(hash(cells[0]), (int) Math.round(10 * sum));
            }
        }
        var file = OUT.resolve("valence.en.numbers");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(numbers.size());
            for (var it : numbers.entrySet()) {
                out.writeLong(it.getKey());
                out.writeByte(it.getValue());
            }
        }
    }

    private static long hash(String word) {
        var hash = 0xCBF29CE484222325L;
        for (var i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
