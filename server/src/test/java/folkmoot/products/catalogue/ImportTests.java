package folkmoot.products.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Statements;
import folkmoot.products.Catalogue;
import folkmoot.products.CatalogueFile;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import folkmoot.products.Variant;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
class ImportTests {

    @Autowired CatalogueFile files;
    @Autowired Products products;
    @Autowired Catalogue catalogue;
    @Autowired Cast cast;
    @TempDir Path folder;

    private String n;

    @BeforeEach
    void number() {
        n = Samples.number();
    }

    @Test
    void aTableFromAnOldSpreadsheetIsUnderstood() throws IOException {
        var gtin = Samples.gtin();
        var summary =
                read(
                        """
                        Artikelnummer;Bezeichnung;EAN;VK;Hersteller;Lager;Größe\r
                        H-%s;Häron „XL“;%s;1.190,00 €;Aldermoor;7;54 cm\r
                        """
                                .formatted(n, gtin),
                        Charset.forName("windows-1252"));

        assertThat(summary.problem()).isNull();
        assertThat(summary.columns())
                .containsEntry("Artikelnummer", "sku")
                .containsEntry("Bezeichnung", "name")
                .containsEntry("EAN", "gtin")
                .containsEntry("VK", "price")
                .containsEntry("Lager", "");
        var heron = draft("H-" + n);
        assertThat(heron.name()).isEqualTo("Häron „XL“");
        assertThat(heron.price()).hasToString("1,190\u00A0€");
        assertThat(heron.gtins()).containsExactly(gtin);
        assertThat(heron.brand()).isEqualTo("Aldermoor");
        assertThat(products.find(heron.id()).slug()).startsWith("haeron-xl");
    }

    @Test
    void marksQuotesAndLinesInsideCellsSurvive() throws IOException {
        var file =
                """
                \uFEFFid,title,description
                Q-%1$s,"The ""Ox"", cargo","Two lines,
                and a comma"

                Q-%1$s-2,Plain,
                """;

        var summary = read(file.formatted(n).replace("\n", "\r\n"));

        assertThat(summary.added()).isEqualTo(2);
        assertThat(draft("Q-" + n).name()).isEqualTo("The \"Ox\", cargo");
        assertThat(draft("Q-" + n).description()).isEqualTo("Two lines,\nand a comma");
    }

    @Test
    void utf16WithTabsIsUnderstood() throws IOException {
        var text = "\uFEFFSKU\tName\nT-" + n + "\tTärn\n";

        assertThat(read(text, StandardCharsets.UTF_16LE).added()).isEqualTo(1);
        assertThat(draft("T-" + n).name()).isEqualTo("Tärn");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var file =
                """
                sku,name,gtin,category,price
                S-%s,Merlin,%s,Gravel %s,2190
                S-%s-2,Kite,,Road %s,3250
                """
                        .formatted(n, Samples.gtin(), n, n, n);

        assertThat(read(file).added()).isEqualTo(2);
        var again = read(file);
        assertThat(again.same()).isEqualTo(2);
        assertThat(again.added() + again.changed() + again.rejected()).isZero();

        var changed = read(file.replace("Kite", "Kite II"));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.same()).isEqualTo(1);
    }

    @Test
    void everyLineThatIsNotTakenIsReportedWithItsNumberAndReason() throws IOException {
        var gtin = Samples.gtin();
        var summary =
                read(
                        """
                        sku,name,gtin,price
                        R-%1$s-1,Good,%2$s,10
                        R-%1$s-2,Wrong digit,4006381333932,10
                        ,,,12
                        R-%1$s-3,"Two
                        lines",%2$s,10
                        R-%1$s-4,Wordy,,on request
                        R-%1$s-5,Wide,,1,2,3
                        R-%1$s-6,Short
                        R-%1$s-7,Excel,4.00638E+12,5
                        """
                                .formatted(n, gtin));

        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(6);
        var report = new StringBuilder();
        files.report(summary.id(), true, report);
        assertThat(report.toString().lines().filter(it -> it.startsWith("\"")).toList())
                .anyMatch(it -> it.startsWith("\"3\"") && it.contains("last digit of GTIN"))
                .anyMatch(it -> it.startsWith("\"4\"") && it.contains("No name"))
                .anyMatch(it -> it.startsWith("\"5\"") && it.contains("belongs to “Good”"))
                .anyMatch(it -> it.startsWith("\"7\"") && it.contains("is not a price"))
                .anyMatch(it ->
                        it.startsWith("\"8\"") && it.contains("6 columns where there should be 4"))
                .anyMatch(it -> it.startsWith("\"10\"") && it.contains("digits only"));
    }

    @Test
    void aRowWhoseNamesBelongToTwoProductsIsNotGuessedAbout() throws IOException {
        var gtin = Samples.gtin();
        read("sku,name,gtin\nA-%s,First,\nB-%s,Second,%s\n".formatted(n, n, gtin));

        var summary = read("sku,name,gtin\nA-%s,Both,%s\n".formatted(n, gtin));

        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(draft("A-" + n).name()).isEqualTo("First");
    }

    @Test
    void aMissingCategoryIsMadeOrRejectedAsWished() throws IOException {
        var file = "sku,name,category\nC-%s,Trike,Home > Trikes %s\n".formatted(n, n);

        var strict = read(file, new CatalogueFile.Options(Map.of(), false, null));
        assertThat(strict.rejected()).isEqualTo(1);
        assertThat(read(file).added()).isEqualTo(1);
        assertThat(draft("C-" + n).category()).isNotNull();
    }

    @Test
    void whatAFileDoesNotSayStays() throws IOException {
        read("sku,name,description,price\nK-%s,Kept,Long words,10\n".formatted(n));

        read("sku,price\nK-%s,\n".formatted(n));
        read("sku,name,price\nK-%s,,12\n".formatted(n));

        assertThat(draft("K-" + n).description()).isEqualTo("Long words");
        assertThat(draft("K-" + n).name()).isEqualTo("Kept");
        assertThat(draft("K-" + n).price()).hasToString("12\u00A0€");
    }

    @Test
    void aColumnCanBeChosenByHand() throws IOException {
        var options =
                new CatalogueFile.Options(Map.of("Wie es heißt", "name", "Typ", ""), true, null);

        var summary = read("SKU;Wie es heißt;Typ\nX-%s;Otto;x\n".formatted(n), options);

        assertThat(summary.added()).isEqualTo(1);
        assertThat(draft("X-" + n).name()).isEqualTo("Otto");
    }

    @Test
    void aTableWithoutNamesIsRefusedAsAWhole() throws IOException {
        assertThat(read("foo,bar\n1,2\n").problem()).contains("foo, bar");
        assertThat(read("").problem()).contains("nothing in the file");
        assertThat(read("\u0000\u0001\u0002 PK binary").problem()).isNotNull();
    }

    @Test
    void aQuoteThatIsNeverClosedLosesNothingElse() throws IOException {
        var text = new StringBuilder("sku,name,description\n");
        text.append("U-").append(n).append("-1,Before,fine\n");
        text.append("U-").append(n).append("-2,Broken,\"never closed\n");
        for (var i = 3; i < 1_000; i++) {
            text.append("U-%s-%d,After %d,fine\n".formatted(n, i, i));
        }

        var summary = read(text.toString());

        assertThat(summary.problem()).isNull();
        assertThat(summary.added()).isGreaterThanOrEqualTo(998);
        assertThat(draft("U-" + n + "-999").name()).isEqualTo("After 999");
    }

    @Test
    void aShopsOwnExportMakesOneProductOfItsVariants() throws IOException {
        var summary =
                read(
                        """
                        Handle,Title,Body (HTML),Vendor,Type,Option1 Value,Variant SKU,Variant Price,Variant Barcode,Image Src
                        heron-%1$s,Heron,"<p>Upright &amp; calm.</p><ul><li>belt</li><li>eight gears</li></ul>",Aldermoor,City %1$s,48 cm,HS-%1$s-48,1150.00,%2$s,https://cdn.example/a.jpg
                        heron-%1$s,,,,,54 cm,HS-%1$s-54,1190.00,,
                        heron-%1$s,,,,,,,,,https://cdn.example/b.jpg
                        """
                                .formatted(n, Samples.gtin()));

        assertThat(summary.rejected()).isZero();
        var heron = draft("heron-" + n);
        assertThat(heron.name()).isEqualTo("Heron");
        assertThat(heron.description()).isEqualTo("Upright & calm.\n\n- belt\n- eight gears");
        assertThat(heron.price()).hasToString("1,150\u00A0€");
        assertThat(heron.variants()).extracting(Variant::name).containsExactly("48 cm", "54 cm");
        assertThat(products.identified(List.of(Identifier.sku("HS-" + n + "-54"))))
                .containsValue(heron.id());
    }

    @Test
    void fiveThousandRowsStream() throws IOException {
        var file = folder.resolve("many.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("sku,name,description\n");
            for (var i = 0; i < 5_000; i++) {
                out.write("M-%s-%d,Many %d,Words about number %d\n".formatted(n, i, i, i));
            }
        }
        var seen = new long[1];

        var summary = files.read(file, CatalogueFile.Options.GUESSED, it -> seen[0] = it);

        assertThat(summary.added()).isEqualTo(5_000);
        assertThat(seen[0]).isEqualTo(5_000);
    }

    @Test
    void whatNothingElseIsCalledIsNotHeldAgainstAllThereIs() {
        var first = Samples.draft("Lone " + n);
        var second = Samples.draft("Lone " + n);

        assertThat(Statements.during(() -> catalogue.put(first)))
                .anyMatch(it -> it.contains("slug = ?"))
                .noneMatch(it -> it.contains("slug ~"));
        catalogue.put(second);
        assertThat(products.find(first.id()).slug()).isEqualTo("lone-" + n);
        assertThat(products.find(second.id()).slug()).isEqualTo("lone-" + n + "-2");
    }

    private Draft draft(String sku) {
        var id = products.identified(List.of(Identifier.sku(sku))).values().iterator().next();
        return catalogue.draft(id);
    }

    private CatalogueFile.Summary read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private CatalogueFile.Summary read(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset), CatalogueFile.Options.GUESSED);
    }

    private CatalogueFile.Summary read(String text, CatalogueFile.Options options)
            throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private CatalogueFile.Summary read(byte[] content, CatalogueFile.Options options)
            throws IOException {
        var file = folder.resolve("catalogue");
        Files.write(file, content);
        return files.read(file, options, _ -> {});
    }

    @Test
    void whatARuleWouldMakeWaitIsNotTakenAndSaysWhy() throws IOException {
        var links = "https://a.example https://b.example https://c.example https://d.example";
        var summary = read("sku,name,description\nW-%s,Wheel,%s\n".formatted(n, links));

        assertThat(summary.rejected()).isOne();
        var report = new StringBuilder();
        files.report(summary.id(), true, report);
        assertThat(report).contains("a house rule would make it wait", "with more than one link");
        assertThat(read("sku,name,description\nW-%s,Wheel,Round\n".formatted(n)).added()).isOne();
    }
}
