package folkmoot.reviews.mapping;

import folkmoot.intake.Column;
import folkmoot.intake.Numbers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How what a file says becomes one to five stars: numbers from `least` to `most` evenly, words as
/// listed.
public record Scale(double least, double most, Map<String, Integer> words) {

    /// One to five as they are.
    static final Scale STARS = new Scale(1, 5, Map.of());

    private static final Pattern OPTION =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(?:-|to|\\.\\.)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern OF =
            Pattern.compile(
                    "(?i)(\\d+(?:[.,]\\d+)?)\\s*(?:/|out of|of|von|sur|de|su|van|z|из)\\s*(\\d+)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern ASTERISKS = Pattern.compile("[★⭐*][★⭐*☆✩\\uFE0F\\s]*");

    private static final Map<String, Integer> WORDS =
            words(
                    """
                    5: positive, pos, good, great, excellent, very good, very positive, happy, yes, true, recommended, thumbs up, liked, like, love, \
                    positiv, sehr gut, gut, ja, empfohlen, positif, oui, positivo, si, bueno, excelente, five, five stars, outstanding, awesome
                    4: rather good, somewhat positive, four, four stars
                    3: neutral, mixed, average, ok, okay, medium, neutre, neutro, three, three stars, fair, irrelevant
                    2: poor, somewhat negative, two, two stars
                    1: negative, neg, bad, terrible, awful, very bad, very negative, very poor, unhappy, no, false, not recommended, thumbs down, disliked, dislike, hate, \
                    negativ, schlecht, sehr schlecht, nein, nicht empfohlen, negatif, non, negativo, malo, one, one star, horrible
                    """);

    // So many that it is no chance if only two or the extreme values come.
    private static final int MANY = 50;

    // Some numbers are mistakes: a few do not decide how all the others are read.
    private static final double ODD = 0.02;

    /// What the column holds tells; of the whole file, so nothing comes as a surprise later.
    static Scale of(Column column) {
        var numbers = numbers(column);
        if (numbers.length == 0) {
            return STARS;
        }
        var least = numbers[(int) (numbers.length * ODD)];
        var most = numbers[numbers.length - 1 - (int) (numbers.length * ODD)];
        var whole = Arrays.stream(numbers).allMatch(it -> it == Math.rint(it));
        var says = Names.fit(Field.STARS, column.name()) > 0.7;
        if (whole && least >= 0 && most <= 1) {
            return least == 0 || !says ? new Scale(0, 1, Map.of()) : STARS;
        }
        if (whole && least == 1 && most == 2 && !says) {
            return column.filled() >= MANY ? new Scale(1, 2, Map.of()) : STARS;
        }
        if (least < 0) {
            return new Scale(-most, most, Map.of());
        }
        if (least == 0 && most < 5 && whole && column.filled() >= MANY) {
            return new Scale(0, most, Map.of());
        }
        return most <= 5 ? STARS : new Scale(least == 0 ? 0 : 1, most <= 10 ? 10 : 100, Map.of());
    }

    private static double[] numbers(Column column) {
        return column.samples().stream()
                .mapToDouble(Numbers::of)
                .filter(it -> !Double.isNaN(it))
                .sorted()
                .toArray();
    }

    /// As given by `--stars`: `0-1`, `0-100`, `good=5,bad=1`.
    public static Scale of(String option) {
        var range = OPTION.matcher(option.strip());
        if (range.matches()) {
            return new Scale(
                    Double.parseDouble(range.group(1)),
                    Double.parseDouble(range.group(2)),
                    Map.of());
        }
        var words = new HashMap<String, Integer>();
        for (var pair : option.split(",")) {
            var parts = pair.split("=", 2);
            if (parts.length != 2 || !parts[1].strip().matches("[1-5]")) {
                throw new IllegalArgumentException(
                        "--stars %s: say a range like 0-10, or words like good=5,bad=1"
                                .formatted(option));
            }
            words.put(key(parts[0]), Integer.parseInt(parts[1].strip()));
        }
        return new Scale(1, 5, Map.copyOf(words));
    }

    /// One to five, or 0 when this is nothing that the scale has.
    int stars(String written) {
        var text = written.strip();
        var word = words.isEmpty() ? WORDS.get(key(text)) : words.get(key(text));
        if (word != null) {
            return word;
        }
        var number = Numbers.of(text);
        if (!Double.isNaN(number)) {
            return stars(number, least, most);
        }
        return drawn(text);
    }

    /// With the range that the record itself gives.
    int stars(String written, double from, double to) {
        var number = Numbers.of(written.strip());
        return Double.isNaN(number) ? 0 : stars(number, from, to);
    }

    private int drawn(String text) {
        var asterisks = ASTERISKS.matcher(text);
        if (asterisks.matches()) {
            return (int) Math.min(5, text.chars().filter(it -> "★⭐*".indexOf(it) >= 0).count());
        }
        var of = OF.matcher(text);
        if (of.find()) {
            var most = number(of.group(2));
            return stars(number(of.group(1)), most > 5 ? 0 : 1, most);
        }
        var numbers = NUMBER.matcher(text).results().toList();
        return numbers.size() == 1 ? stars(number(numbers.getFirst().group()), least, most) : 0;
    }

    // Half a star is at least one, where stars begin at one; nothing else outside is taken.
    private static int stars(double number, double from, double to) {
        var shown = from == 1 && number > 0 && number < 1 ? 1 : number;
        if (shown < from || shown > to || to <= from) {
            return 0;
        }
        return (int) Math.floor(1 + (shown - from) * 4 / (to - from) + 0.5);
    }

    private static double number(@Nullable String text) {
        return Double.parseDouble(String.valueOf(text).replace(',', '.'));
    }

    /// Whether the column can be stars at all: the share of its samples that are.
    static double share(Column column) {
        var scale = of(column);
        var few = column.samples().stream().limit(500).toList();
        var stars = few.stream().filter(it -> scale.stars(it) > 0 || it.equals("0")).count();
        return few.isEmpty() ? 0 : (double) stars / few.size();
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> words(String lists) {
        var words = new HashMap<String, Integer>();
        lists.lines()
                .map(it -> it.split(": "))
                .forEach(it -> {
                    for (var word : it[1].split(",")) {
                        words.put(key(word), Integer.parseInt(it[0]));
                    }
                });
        return Map.copyOf(words);
    }

    /// For people: `0 to 10`.
    String describe() {
        return words.isEmpty()
                ? "%s to %s".formatted(plain(least), plain(most))
                : words.entrySet().stream()
                        .map(it -> it.getKey() + " = " + it.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
