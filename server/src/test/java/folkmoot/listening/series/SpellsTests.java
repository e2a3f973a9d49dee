package folkmoot.listening.series;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Shared;
import folkmoot.listening.series.Spells.Spell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// When something was said more often: two centuries of speeches, as data.md lists their bursts.
class SpellsTests {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.txt$");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    @Test
    void thePreoccupationsOfTwoCenturiesAreFound() throws IOException {
        var years = years();

        assertThat(longest(years, "slavery")).isEqualTo("1857-1873");
        assertThat(longest(years, "silver")).isEqualTo("1877-1897");
        assertThat(longest(years, "atomic")).isEqualTo("1946-1961");
        assertThat(longest(years, "soviet")).isEqualTo("1951-1991");
        assertThat(longest(years, "energy")).isEqualTo("1974-1982");
        assertThat(longest(years, "jobs")).isEqualTo("1962-2019");
    }

    private static Map<Integer, Map<String, Integer>> years() throws IOException {
        var years = new TreeMap<Integer, Map<String, Integer>>();
        try (var files = Files.list(Shared.file("data/trends/sotu/speeches"))) {
            for (var file : files.toList()) {
                read(file, years);
            }
        }
        return years;
    }

    private static void read(Path file, Map<Integer, Map<String, Integer>> years)
            throws IOException {
        var year = YEAR.matcher(file.getFileName().toString());
        assertThat(year.find()).isTrue();
        var words = years.computeIfAbsent(Integer.valueOf(year.group(1)), _ -> new HashMap<>());
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(it -> words.merge(it.group(), 1, Integer::sum));
    }

    private static String longest(Map<Integer, Map<String, Integer>> years, String word) {
        var names = years.keySet().stream().mapToInt(it -> it).toArray();
        var said = years.values().stream().mapToDouble(it -> it.getOrDefault(word, 0)).toArray();
        var all =
                years.values().stream()
                        .mapToDouble(it -> it.values().stream().mapToInt(n -> n).sum())
                        .toArray();
        return Spells.of(said, all).stream()
                .max(Comparator.comparingDouble(Spell::gain))
                .map(it -> names[it.from()] + "-" + names[it.to()])
                .orElse("never");
    }

    @Test
    void whatIsSaidAsOftenAsEverHasNoSpell() {
        var said = new double[] {3, 4, 3, 2, 4, 3};
        var all = new double[] {300, 400, 300, 200, 400, 300};

        assertThat(Spells.of(said, all)).isEmpty();
        assertThat(Spells.of(new double[6], all)).isEmpty();
        assertThat(Spells.of(all, all)).isEmpty();
    }
}
