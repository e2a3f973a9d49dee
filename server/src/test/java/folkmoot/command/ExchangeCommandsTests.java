package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.database.DataFolder;
import folkmoot.database.Database;
import folkmoot.database.Use;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// `import` and `export` as an operator types them, first into a folder where nothing is, then
/// beside a running place, then alone. `backup` and `restore` of that place besides.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExchangeCommandsTests {

    private static final Pattern READY = Pattern.compile("is ready: (http://\\S+)");
    private static final Pattern WELCOME = Pattern.compile("http://\\S+/welcome/\\S+");
    private static final String FIELDS = "application/x-www-form-urlencoded";

    @TempDir static Path folder;

    // Of several windows, each of which ends where enough has been read: a column that nobody wants
    // is read as well.
    private static final int MANY = 10_000;
    private static final String UNWANTED = "x".repeat(3_000);
    private static final String READ =
            "SELECT coalesce(sum(read), 0) FROM reviews.import_run WHERE origin = ?";
    private static final String INDEXES =
            "SELECT indexdef FROM pg_indexes WHERE schemaname NOT LIKE 'pg%' ORDER BY indexdef";
    private static final String CONFIRM =
            "SELECT substring(text FROM '/confirm/[^\\s]+') FROM mail.letter WHERE text LIKE '%/confirm/%'";
    private static final String REVIEWS =
            """
            SELECT reviews FROM reviews.tally
            WHERE product = (SELECT id FROM products.product WHERE slug = 'bicycle-7')
            """;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Terminals terminal;
    private Process serving;
    private URI address;
    private volatile String welcome = "";

    @BeforeAll
    void aFolderWhereNothingIs() {
        terminal = new Terminals(folder.resolve("place"));
    }

    @AfterAll
    void stop() throws InterruptedException {
        browser.close();
        if (serving != null) {
            serving.destroyForcibly();
            serving.waitFor();
        }
    }

    @Test
    @Order(1)
    void aFirstImportMakesThePlaceAndSaysHowItReadTheFile() throws Exception {
        var file =
                write(
                        "old-shop.csv",
                        """
                        Item,Score,Comment,Name,When
                        Brass bell,9,Loud and clear,Jane,2023-05-01
                        Brass bell,3,It fell off after a week,John,2023-05-02
                        Brass bell,,Nobody counted the stars,Jim,2023-05-03
                        """);

        var said =
                terminal.run(
                        "import", "reviews", file, "--yes", "--stars=1-10", "--source", "old shop");

        assertThat(said.code()).as(said.words()).isZero();
        assertThat(said.words())
                .contains("stars        ← Score (1 to 10)", "text         ← Comment")
                .contains("product      ← Item", "from         = old shop")
                .contains("3 records: 2 shown, 0 held by a rule, 0 here already, 1 rejected")
                .contains("old-shop.csv.rejected.csv");
        assertThat(Files.readString(folder.resolve("old-shop.csv.rejected.csv")))
                .contains("4,\"no stars\"");
    }

    @Test
    @Order(2)
    void whatIsWrittenBesideARunningPlaceIsSeenThereAtOnce() throws Exception {
        serve();
        assertThat(page("/products/brass-bell")).contains("Loud and clear", "2 reviews");
        assertThat(page("/products")).doesNotContain("Pannier");

        var said =
                terminal.run(
                        "import",
                        "reviews",
                        write("more.tsv", "product\tstars\ttext\nBrass bell\t5\tRings for ever\n"),
                        "--yes");
        assertThat(said.code()).as(said.words()).isZero();
        var more = write("catalogue.csv", "sku,name,gtin\nP-1,Pannier,\nP-2,Wrong,123\n");
        var products = terminal.run("import", "products", more);

        assertThat(products.code()).as(products.words()).isZero();
        assertThat(products.words())
                .contains("2 products: 1 new, 0 changed, 0 as they were, 1 rejected");
        assertThat(Files.readString(folder.resolve("catalogue.csv.rejected.csv")))
                .contains("\"rejected\"", "123");
        assertThat(page("/products/brass-bell")).contains("Rings for ever", "3 reviews");
        assertThat(page("/products")).contains("Pannier");
    }

    @Test
    @Order(3)
    void theLinkThatTheFirstStartPrintsMakesTheFirstLead() throws Exception {
        var link = await().until(() -> welcome, it -> !it.isEmpty());
        var lead = "name=Lea&email=lea@example.org&password=the+tide+turns+at+noon";
        var place = "&brand=Aldermoor&colour=%23204080&line=";

        assertThat(link).startsWith(address.toString());
        post(link, FIELDS, lead + place);

        assertThat(page("/settings/place")).contains("value=\"Aldermoor\"");
        assertThat(page(link)).doesNotContain("name=\"brand\"");
        post("/sign-out", FIELDS, "");
    }

    @Test
    @Order(3)
    void whatIsExportedIsAllThatIsShown() throws Exception {
        var lines = folder.resolve("all.jsonl");
        var said = terminal.run("export", "reviews", lines.toString());

        assertThat(said.code()).as(said.words()).isZero();
        assertThat(said.words()).contains("3 reviews");
        assertThat(Files.readAllLines(lines))
                .hasSize(3)
                .allMatch(it -> it.contains("\"product\":{\"name\":\"Brass bell\""))
                .anyMatch(it -> it.contains("\"author\":\"Jane\",") && it.contains("\"stars\":5"))
                .noneMatch(it -> it.contains("verification"));
        assertThat(terminal.run("export", "reviews", lines.toString()))
                .satisfies(it -> assertThat(it.code()).isEqualTo(1))
                .satisfies(it -> assertThat(it.words()).contains("is there already"));
    }

    @Test
    @Order(4)
    void whatCannotBeReadIsSaidInOneLine() throws Exception {
        assertThat(terminal.run("import", "reviews", folder.resolve("none.csv").toString()).words())
                .contains("There is no file")
                .doesNotContain("Exception");
        var file = write("no.csv", "who,what\nann,hello there everybody\n");
        var said = terminal.run("import", "reviews", file, "--yes");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .contains("--map stars=COLUMN", "column 1, column 2")
                .doesNotContain("Exception");
    }

    @Test
    @Order(5)
    void whatIsServedComesBackFromItsBackup() throws Exception {
        showAPicture();
        var pictures = files(terminal);
        var file = folder.resolve("place.zip").toString();
        var other = new Terminals(folder.resolve("other"));
        var lines = folder.resolve("other.jsonl");

        var kept = terminal.run("backup", file);
        var restored = other.run("restore", file);
        var exported = other.run("export", "reviews", lines.toString());

        assertThat(kept.code()).as(kept.words()).isZero();
        assertThat(restored.code()).as(restored.words()).isZero();
        assertThat(exported.code()).as(exported.words()).isZero();
        assertThat(kept.words() + restored.words())
                .containsPattern("[1-9] files\\R")
                .doesNotContain("DEBUG", "INFO", "WARN");
        assertThat(lines).hasSameTextualContentAs(folder.resolve("all.jsonl"));
        assertThat(files(other)).isNotEmpty().isEqualTo(pictures);
    }

    @Test
    @Order(6)
    void aKilledImportGoesOnWhereItWas() throws Exception {
        var text = new StringBuilder("id,product,stars,text,blob\n");
        for (var i = 0; i < MANY; i++) {
            text.append("%d,Bicycle %d,%d,It is number %d,".formatted(i, i % 20, 1 + i % 5, i))
                    .append(UNWANTED)
                    .append('\n');
        }
        var file = write("many.csv", text.toString());

        stop();
        var before = ask(INDEXES);

        var killed = terminal.start("import", "reviews", file, "--yes", "--source", "kill");
        Thread.ofVirtual().start(() -> killed.inputReader().lines().forEach(_ -> {}));
        awaitPartOf("kill");
        killed.toHandle().destroyForcibly();
        killed.waitFor();
        var without = ask(INDEXES);
        var said = terminal.run("import", "reviews", file, "--yes", "--source", "kill");

        assertThat(killed.exitValue()).isEqualTo(128 + 9);
        assertThat(without).hasSizeLessThan(before.size() - 10);
        assertThat(said.words())
                .containsPattern("(?s)Making \\d\\d indexes.*Going on after [1-9],\\d{3} records")
                .containsPattern(
                        "10,000 of 10,000 records \\(100 %\\), [\\d,]+ a second, 0:00 to go")
                .contains("Putting the search index in order", "Telling the products")
                .contains("10,000 records: 10,000 shown, 0 held by a rule, 0 here already, 0 rej");
        assertThat(ask(INDEXES)).isEqualTo(before);
        assertThat(ask(REVIEWS)).containsExactly("500");
    }

    private static List<String> ask(String question) throws SQLException {
        return inside(it -> it.sql(question).query(String.class).list());
    }

    private static String awaitLetter() throws SQLException {
        return inside(it -> {
            var link = it.sql(CONFIRM).query(String.class);
            return await().until(link::list, links -> !links.isEmpty()).getFirst();
        });
    }

    private static void awaitPartOf(String origin) throws SQLException {
        inside(it -> {
            var read = it.sql(READ).param(origin);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> read.query(Long.class).single() > 0);
            return read;
        });
    }

    // Joins whatever process has the place's database, as `backup` does.
    private static <T> T inside(Function<JdbcClient, T> look) throws SQLException {
        var data = DataFolder.at(folder.resolve("place"));
        try (var database = Database.open(data, null, Use.JOIN, _ -> {});
                var connection = database.connect()) {
            return look.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
    }

    private void serve() throws IOException {
        serving = terminal.start("serve", "--port", "0");
        var said = serving.inputReader(StandardCharsets.UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                address = URI.create(ready.group(1));
                Thread.ofVirtual().start(() -> said.lines().forEach(this::hear));
                return;
            }
        }
        throw new AssertionError("It did not open");
    }

    private void hear(String line) {
        var way = WELCOME.matcher(line);
        if (way.find()) {
            welcome = way.group();
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    // As somebody who has just signed up, and opened the letter.
    private void showAPicture() throws Exception {
        post("/sign-up", FIELDS, "name=Ann&email=ann@example.org");
        post(awaitLetter(), FIELDS, "");
        var picture =
                "--b\r\nContent-Disposition: form-data; name=picture; filename=a.png\r\n\r\n"
                        + png()
                        + "\r\n--b--\r\n";
        post("/settings/pictures", "multipart/form-data; boundary=b", picture);
    }

    private void post(String path, String type, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", type)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body, StandardCharsets.ISO_8859_1))
                        .build();
        assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString()))
                .satisfies(it -> assertThat(it.statusCode()).as(it.body()).isEqualTo(303));
    }

    private static String png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, ByteBuffer> files(Terminals place) throws IOException {
        var home = place.data().resolve("files");
        var all = new TreeMap<String, ByteBuffer>();
        try (var paths = Files.walk(home)) {
            for (var it : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                all.put(home.relativize(it).toString(), ByteBuffer.wrap(Files.readAllBytes(it)));
            }
        }
        return all;
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
