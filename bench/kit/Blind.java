package kit;

import folkmoot.intake.Hints;
import folkmoot.intake.RecordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/// Sentences that no rule was written from and nothing is ever fitted to, and what they are by two passes of
/// labelling. English ones lie in ../shared/data: only where they stand, a check sum and labels are ours. German
/// ones, of which nothing lies there, are our own. Others, from other texts of the same files and labelled once,
/// are held to say how sure the models may be.
public final class Blind {

    /// `first` and `second` are kind and polarity as each pass saw them, `label` as they were settled.
    public record Labelled(String text, String first, String second, String label) {}

    private record From(String file, int column, int many, int held) {}

    private static final List<From> ENGLISH = List.of(
            new From("reviews/womens-clothing/reviews.csv", 4, 40, 30),
            new From("reading/uci_sentences/amazon_cells_labelled.txt", 0, 25, 18),
            new From("reading/uci_sentences/yelp_labelled.txt", 0, 25, 18),
            new From("mentions/cfpb/complaints.csv", 5, 20, 14),
            new From("reading/goemotions/test.tsv", 0, 25, 24),
            new From("reading/banking77/train.csv", 0, 15, 8),
            new From("reading/youtube_spam/psy.csv", 3, 4, 3),
            new From("reading/youtube_spam/perry.csv", 3, 3, 3),
            new From("reading/youtube_spam/lmfao.csv", 3, 3, 3));
    private static final int SHORT = 4;
    private static final int LONG = 30;

    private Blind() {}

    /// Drawn from DATA anew, and held against what was labelled.
    public static List<Labelled> english(Path data, Path labels) throws IOException {
        var all = new ArrayList<Labelled>();
        for (var from : ENGLISH) {
            all.addAll(labelled(blind(data, from), labels));
        }
        return all;
    }

    /// None of a text that one of the blind ones is from.
    public static List<Labelled> held(Path data, Path labels) throws IOException {
        var all = new ArrayList<Labelled>();
        for (var from : ENGLISH) {
            var rows = new HashSet<>(blind(data, from).stream().map(Drawn::row).toList());
            all.addAll(labelled(drawn(data, from, "held-1 ", rows, from.held()), labels));
        }
        return all;
    }

    private static List<Drawn> blind(Path data, From from) throws IOException {
        return drawn(data, from, "blind-1 ", new HashSet<>(), from.many());
    }

    private static List<Labelled> labelled(List<Drawn> drawn, Path labels) throws IOException {
        Map<String, String[]> known = new HashMap<>();
        lines(labels).forEach(it -> known.put(it[0], it));
        return drawn.stream().map(it -> {
            var said = known.get(it.place());
            if (said == null || !said[1].equals(check(it.text()))) {
                throw new IllegalStateException(it.place() + " is not what was labelled");
            }
            return new Labelled(it.text(), said[2], said[said.length - 2], said[said.length - 1]);
        }).toList();
    }

    public static List<Labelled> german(Path file) throws IOException {
        return lines(file).stream().map(it -> new Labelled(it[0], it[1], it[2], it[3])).toList();
    }

    /// Our own, labelled once, and seen by whoever writes rules.
    public static List<Labelled> seen(Path file) throws IOException {
        return lines(file).stream().map(it -> new Labelled(it[0], it[1], it[1], it[1])).toList();
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(it -> it.split("\t")).toList();
    }

    private record Drawn(String lot, String place, int row, String text) {}

    // In the order of their lots, no two of one text, none that is very short or long.
    private static List<Drawn> drawn(Path data, From from, String seed, Set<Integer> rows, int many) throws IOException {
        var all = new ArrayList<Drawn>();
        var texts = texts(data.resolve(from.file()), from.column());
        for (var row = 0; row < texts.size(); row++) {
            var sentences = texts.get(row).split("(?<=[.!?])[ \t\r\n]+");
            for (var i = 0; i < sentences.length; i++) {
                var text = sentences[i].replaceAll("[ \t\r\n]+", " ").replaceAll("^ | $", "");
                var words = text.split(" ").length;
                if (words >= SHORT && words <= LONG) {
                    var place = "%s#%d#%d".formatted(from.file(), row + 1, i + 1);
                    all.add(new Drawn(lot(seed + place), place, row, text));
                }
            }
        }
        all.sort(Comparator.comparing(Drawn::lot));
        return all.stream().filter(it -> rows.add(it.row())).limit(many).toList();
    }

    private static List<String> texts(Path file, int column) throws IOException {
        var texts = new ArrayList<String>();
        if (!file.toString().endsWith(".csv")) {
            Files.readAllLines(file).forEach(it -> texts.add(it.split("\t")[column]));
            return texts;
        }
        try (var rows = RecordFile.of(file, new Hints(null, ',', true, _ -> false)).open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                texts.add(row.cell(column));
            }
        }
        return texts;
    }

    private static String lot(String place) {
        try {
            var bytes = place.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String check(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
