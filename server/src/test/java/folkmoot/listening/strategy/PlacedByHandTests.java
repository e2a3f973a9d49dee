package folkmoot.listening.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.intake.Hints;
import folkmoot.intake.RecordFile;
import folkmoot.intake.Row;
import folkmoot.listening.Shared;
import folkmoot.listening.trend.Evidence;
import folkmoot.listening.trend.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Topics of public data sets that were placed by hand in invented strategies: the thresholds were
/// chosen on every other one, and are held to the rest.
class PlacedByHandTests {

    private static final Pattern PAIR =
            Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\", \"([^\"]*)\"\\]");

    private record Topic(
            String strategy, List<String> texts, String first, String second, String placed) {}

    private final Map<String, List<String>> sets = new HashMap<>();

    @Test
    void placedTwiceItComesOutTheSame() throws IOException {
        var rows = rows();

        var agree = rows.stream().filter(it -> it.get(3).equals(it.get(4))).count() / 200.0;
        var chance = 0.0;
        for (var label : labels(rows, 3)) {
            chance += share(rows, 3, label) * share(rows, 4, label);
        }
        assertThat(rows).hasSize(200);
        assertThat(agree).isEqualTo(0.965);
        assertThat((agree - chance) / (1 - chance)).isCloseTo(0.956, within(0.001));
    }

    @Test
    void topicsArePlacedAsPeoplePlaceThem() throws IOException {
        var topics = topics();
        var placed = placed(topics);

        for (var half = 0; half < 2; half++) {
            var part = half;
            var all = IntStream.range(0, 200).filter(it -> it % 2 == part).boxed().toList();
            var truth = all.stream().map(it -> topics.get(it).placed()).toList();
            var said = all.stream().map(placed::get).toList();
            System.out.printf(
                    "L10 %s: macro-F1 %.3f, %d of %d right%n",
                    half == 0 ? "chosen on" : "held to",
                    macro(truth, said),
                    IntStream.range(0, 100).filter(i -> truth.get(i).equals(said.get(i))).count(),
                    100);
            assertThat(macro(truth, said)).isGreaterThan(0.7);
        }
    }

    @Test
    void whatOnePersonSaysIsPlacedLessSurely() throws IOException {
        var topics = topics();
        var truth = new ArrayList<String>();
        var said = new ArrayList<String>();
        for (var strategy : List.of("bank", "assistant", "shop")) {
            var own = topics.stream().filter(it -> it.strategy().equals(strategy)).toList();
            var heard = own.stream().flatMap(it -> it.texts().stream()).toList();
            var placing = new Placing(pillars(strategy), List.of(), heard, Map.of(), Map.of());
            for (var topic : own) {
                if (topics.indexOf(topic) % 2 == 1) {
                    for (var text : topic.texts()) {
                        truth.add(topic.placed());
                        said.add(placing.spokenOf(Strategy.sentences(text)).orElse("none"));
                    }
                }
            }
        }
        System.out.printf(
                "L10 one text each: macro-F1 %.3f of %d%n", macro(truth, said), truth.size());
        assertThat(macro(truth, said)).isGreaterThan(0.6);
    }

    private static List<String> placed(List<Topic> topics) throws IOException {
        var placed = new String[topics.size()];
        for (var strategy : List.of("bank", "assistant", "shop")) {
            var talks = new LinkedHashMap<Integer, Talk>();
            for (var i = 0; i < topics.size(); i++) {
                if (topics.get(i).strategy().equals(strategy)) {
                    talks.put(i, talk(i, topics.get(i).texts()));
                }
            }
            var placing = new Placing(pillars(strategy), List.copyOf(talks.values()));
            talks.forEach((i, talk) -> placed[i] = name(placing.place(talk)));
        }
        return Arrays.asList(placed);
    }

    // The last sentence stands where a topic has its name.
    private static Talk talk(int number, List<String> texts) {
        var shown = texts.subList(0, texts.size() - 1).stream();
        return new Talk(
                number,
                texts.getLast(),
                Stage.PEAK,
                10,
                0,
                shown.map(it -> new Evidence(new UUID(0, 0), it)).toList());
    }

    private static String name(Place place) {
        return place instanceof Place.BlindSpot ? "none" : place.nearest().pillar();
    }

    private static double macro(List<String> truth, List<String> said) {
        var labels = new TreeSet<>(truth);
        return labels.stream()
                .mapToDouble(label -> {
                    var right = 0;
                    var other = 0;
                    for (var i = 0; i < truth.size(); i++) {
                        var is = truth.get(i).equals(label);
                        var told = said.get(i).equals(label);
                        right += is && told ? 1 : 0;
                        other += is != told ? 1 : 0;
                    }
                    return 2.0 * right / (2 * right + other);
                })
                .average()
                .orElse(0);
    }

    private List<Topic> topics() throws IOException {
        return rows().stream()
                .map(it ->
                        new Topic(
                                it.get(0),
                                Arrays.stream(it.get(2).split(","))
                                        .map(row -> text(it.get(1), row))
                                        .toList(),
                                it.get(3),
                                it.get(4),
                                it.get(5)))
                .toList();
    }

    private static List<List<String>> rows() throws IOException {
        return lines("placed-topics.tsv").stream().map(it -> List.of(it.split("\t"))).toList();
    }

    private static TreeSet<String> labels(List<List<String>> rows, int column) {
        return new TreeSet<>(rows.stream().map(it -> it.get(column)).toList());
    }

    private static double share(List<List<String>> rows, int column, String label) {
        return (double) rows.stream().filter(it -> it.get(column).equals(label)).count()
                / rows.size();
    }

    private static List<Pillar> pillars(String strategy) throws IOException {
        var pillars = new ArrayList<Pillar>();
        var lines = lines("placed-pillars.txt");
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(strategy + " [A-Z]")) {
                var end = i + 2;
                while (lines.get(end).startsWith("- ")) {
                    end++;
                }
                pillars.add(
                        new Pillar(
                                lines.get(i).substring(strategy.length() + 1),
                                lines.get(i + 1),
                                lines.subList(i + 2, end).stream()
                                        .map(it -> it.substring(2))
                                        .toList(),
                                List.of(lines.get(end).split(", "))));
            }
        }
        return pillars;
    }

    private static List<String> lines(String file) throws IOException {
        try (var in = PlacedByHandTests.class.getResourceAsStream("/listening/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
        }
    }

    private String text(String set, String row) {
        if (set.equals("cfpb")) {
            return sets.computeIfAbsent("cfpb " + row, _ -> List.of(complaint(row))).getFirst();
        }
        return sets.computeIfAbsent(set, this::read).get(Integer.parseInt(row));
    }

    private List<String> read(String set) {
        return switch (set) {
            case "banking77" -> table("reading/banking77/train.csv", row -> row.cell(0));
            case "clothing" -> table("reviews/womens-clothing/reviews.csv", row -> row.cell(4));
            case "clinc150" ->
                    PAIR.matcher(whole("reading/clinc150/in_scope_train_val.json"))
                            .results()
                            .map(it -> it.group(1))
                            .toList();
            default ->
                    whole("reading/uci_sentences/yelp_labelled.txt")
                            .lines()
                            .map(it -> it.substring(0, it.lastIndexOf('\t')))
                            .toList();
        };
    }

    private static String complaint(String id) {
        var found =
                table(
                        "mentions/cfpb/complaints.csv",
                        row -> row.cell(17).equals(id) ? row.cell(5) : "");
        return found.stream().filter(it -> !it.isEmpty()).findFirst().orElseThrow();
    }

    private static List<String> table(String path, Function<Row, String> cell) {
        var found = new ArrayList<String>();
        var hints = new Hints(null, ',', true, _ -> false);
        try (var rows = RecordFile.of(Shared.file("data/" + path), hints).open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                found.add(cell.apply(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String whole(String path) {
        try {
            return Files.readString(Shared.file("data/" + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
