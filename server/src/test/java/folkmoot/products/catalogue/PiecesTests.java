package folkmoot.products.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.Statements;
import folkmoot.products.Catalogue;
import folkmoot.products.CatalogueFile;
import folkmoot.products.Identifier;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What stands in a file together is put together, and comes out as if each line had been a file.
@FolkmootTest
class PiecesTests {

    private static final String HEAD = "sku,gtin,item_group_id,name,size,price,slug\n";
    private static final Pattern OUTCOME =
            Pattern.compile("\"(added|changed|same|rejected)\",\"[^\"]*\"");

    @Autowired CatalogueFile files;
    @Autowired Products products;
    @Autowired Catalogue catalogue;
    @TempDir Path folder;

    // Few names among many lines: they meet in every way.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFileIsTheSumOfItsLines(long seed) throws IOException {
        var whole = new Shop();
        var single = new Shop();

        var lines = String.join("", whole.lines(new Random(seed)));
        var together = outcomes(HEAD + lines).stream().map(whole::plain).toList();
        var apart = new ArrayList<String>();
        for (var line : single.lines(new Random(seed))) {
            outcomes(HEAD + line).stream().map(single::plain).forEach(apart::add);
        }

        assertThat(together)
                .isEqualTo(apart)
                .anyMatch(it -> it.startsWith("\"added\""))
                .anyMatch(it -> it.startsWith("\"rejected\""));
        assertThat(whole.known()).isEqualTo(single.known()).hasSizeGreaterThan(2);
    }

    @Test
    void addressesGoToWhoStandsFirst() throws IOException {
        var n = Samples.number();
        var file = HEAD + "A-%1$s,,,Bell %1$s,,,\nB-%1$s,,,Bell %1$s,,,\nC-%1$s,,,Bell %1$s 2,,,\n";

        outcomes(file.formatted(n));

        assertThat(address("A-" + n)).isEqualTo("bell-" + n);
        assertThat(address("B-" + n)).isEqualTo("bell-" + n + "-2");
        assertThat(address("C-" + n)).isEqualTo("bell-" + n + "-2-2");
    }

    @Test
    void theDatabasesLettersDecideWhatIsOneName() throws IOException {
        var n = Samples.number();

        var outcomes = outcomes(HEAD + ",,,İstanbul %1$s,,,\n,,,Istanbul %1$s,,,\n".formatted(n));

        assertThat(outcomes.toString()).contains("added", "changed");
    }

    private String address(String sku) {
        var found = products.identified(List.of(Identifier.sku(sku))).values().iterator().next();
        return products.find(found).slug();
    }

    @Test
    void whatIsNewIsPutTogether() throws IOException {
        var n = Samples.number();
        var text = new StringBuilder(HEAD);
        IntStream.range(0, 50)
                .forEach(i -> text.append("T-%1$s-%2$d,,,Bell %1$s-%2$d,,,\n".formatted(n, i)));

        Files.writeString(folder.resolve("new.csv"), text);

        var statements = Statements.during(() -> read("new.csv"));

        // One for each line looks for its names.
        assertThat(statements).hasSizeLessThan(50 + 40);
        assertThat(Statements.during(() -> read("new.csv")))
                .noneMatch(it -> it.contains("search.document"));
    }

    private List<String> outcomes(String text) throws IOException {
        Files.writeString(folder.resolve("some.csv"), text);
        var summary = read("some.csv");
        var report = new StringBuilder();
        files.report(summary.id(), false, report);
        return OUTCOME.matcher(report).results().map(MatchResult::group).toList();
    }

    private CatalogueFile.Summary read(String file) {
        try {
            return files.read(folder.resolve(file), CatalogueFile.Options.GUESSED, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names that no other shop has.
    private final class Shop {

        private final String n = Samples.number();
        private final List<String> gtins =
                List.of("", "", Samples.gtin(), Samples.gtin(), Samples.gtin(), "4001234567890");

        List<String> lines(Random chance) {
            return IntStream.range(0, 40)
                    .mapToObj(_ ->
                            "%s,%s,%s,%s,%s,%s,%s\n"
                                    .formatted(
                                            named("S", chance.nextInt(-3, 14)),
                                            gtins.get(chance.nextInt(gtins.size())),
                                            named("G", chance.nextInt(-4, 3)),
                                            called(chance),
                                            chance.nextInt(3),
                                            chance.nextInt(9) == 0 ? "dear" : 1 + chance.nextInt(2),
                                            chance.nextInt(9) == 0 ? "bell-" + n + "-1-2" : ""))
                    .toList();
        }

        // Some ask for the address that another would get which has a name twice.
        private String called(Random chance) {
            return switch (chance.nextInt(8)) {
                case 0 -> "Istanbul " + n;
                case 1 -> "İstanbul " + n;
                case 2, 3 -> named("Bell", chance.nextInt(0, 6)) + " 2";
                default -> named("Bell", chance.nextInt(-1, 6));
            };
        }

        // Below nought: without a name. Small or large letters are the same.
        private String named(String what, int number) {
            var name = number < 0 ? "" : "%s %s %d".formatted(what, n, number / 2);
            return number % 2 == 0 ? name : name.toUpperCase(Locale.ROOT);
        }

        // Everything that is known by one of the names, as it stands, without what tells shops
        // apart.
        List<String> known() {
            var names = new ArrayList<Identifier>();
            IntStream.range(0, 7)
                    .forEach(i -> {
                        names.add(Identifier.sku("S %s %d".formatted(n, i)));
                        names.add(Identifier.sku("G %s %d".formatted(n, i)));
                    });
            gtins.stream().filter(it -> !it.isEmpty()).map(Identifier::gtin).forEach(names::add);
            var owners = new TreeMap<String, String>();
            products.identified(names)
                    .forEach((name, id) -> {
                        var draft = catalogue.draft(id);
                        owners.put(
                                plain(name.value()),
                                plain(String.valueOf(draft).replace(id.toString(), "")));
                    });
            var called =
                    products.called(
                            IntStream.range(0, 3)
                                    .mapToObj(i -> "Bell %s %d".formatted(n, i))
                                    .toList());
            called.forEach((name, id) ->
                    owners.put(
                            plain(name),
                            plain(String.valueOf(catalogue.draft(id)).replace(id.toString(), ""))));
            return owners.entrySet().stream().map(it -> it.getKey() + " " + it.getValue()).toList();
        }

        private String plain(String words) {
            var plain = words.replace(n, "N");
            for (var i = 0; i < gtins.size(); i++) {
                plain = gtins.get(i).isEmpty() ? plain : plain.replace(gtins.get(i), "gtin" + i);
            }
            return plain.replaceAll("id=[^,]*,", "");
        }
    }
}
