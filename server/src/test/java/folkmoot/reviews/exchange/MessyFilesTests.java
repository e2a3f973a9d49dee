package folkmoot.reviews.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import folkmoot.FolkmootTest;
import folkmoot.reviews.ImportOptions;
import folkmoot.reviews.ImportReport;
import folkmoot.reviews.ReviewImport;
import folkmoot.site.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files as they are found, all the way into the database: stars, title, text, name and day of each
/// review in the order of the texts, and how many records were rejected.
@FolkmootTest
class MessyFilesTests {

    private static final String GOOD =
            "{\"product\":\"Bell\",\"stars\":3,\"text\":\"good\"}\n".repeat(19);

    @Autowired ReviewImport reviews;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                file(
                        "marked.csv",
                        "\uFEFFProdukt;Sterne;Text;Datum\r\nGlocke;5;\"Ä; laut\r\nund klar\";31.12.2020\r\n;;;\r\n\r\nGlocke;0;zu wenig;1.1.2021\r\n",
                        2,
                        "5||Ä; laut\nund klar||2020-12-31"),
                file(
                        "scale.csv",
                        "product,score,review\nBell,100,alpha is best\nBell,0,beta is worst\nBell,55,gamma is so so\n",
                        0,
                        "5||alpha is best||",
                        "1||beta is worst||",
                        "3||gamma is so so||"),
                file(
                        "words.csv",
                        "product,rating,review\nBell,5 out of 5,a full house\nBell,2/10,b little\nBell,★★★☆☆,c stars\nBell,\"4,0\",d comma\nBell,3 stars,e spelled\nBell,Rated 4.0 of 5,f rated\nBell,none,g nothing\n",
                        1,
                        "5||a full house||",
                        "2||b little||",
                        "3||c stars||",
                        "4||d comma||",
                        "3||e spelled||",
                        "4||f rated||"),
                file(
                        "markup.tsv",
                        "product\tstars\ttitle\ttext\nBell\t4\tTom &amp; Ann\t<p>One</p><p>Two &lt;3<br/>x</p><script>alert(1)</script>\nBell\t4\tnan\t5 < 6 & 7 > 3\nBell\t4\t\t<p> </p>\n",
                        1,
                        "4||5 < 6 & 7 > 3||",
                        "4|Tom & Ann|One\n\nTwo <3\nx||"),
                file(
                        "broken.jsonl",
                        GOOD
                                + "{\"product\":\"Bell\",\"stars\":5,\"text\":\"a nul\\u0000 and half \\ud83d a pair\"}\n{\"product\":\"Bell\",\"stars\":5,\n\n[1,2]\nnot json\n{\"product\":\"Bell\",\"stars\":2,\"text\":\"b whole\",\"more\":{\"deep\":[1,{\"x\":null}]}}\n",
                        18 + 3,
                        "5||a nul\uFFFD and half \uFFFD a pair||",
                        "2||b whole||",
                        "3||good||"),
                file(
                        "ragged.csv",
                        "product,stars,text,author\nBell,5,a short\nBell\nBell,4,b full,Ann,,\nBell,3,c long,Ann,x,y\n\n,4,d no product,Bob\n",
                        3,
                        "5||a short||",
                        "4||b full|Ann|"),
                file(
                        "mail.csv",
                        "product,stars,text,name,review date\nBell,5,a mail,jane@mail.example,\"Reviewed in Germany on 3 March 2021\"\nBell,5,b epoch,  Jane   D.  ,1583020800\nBell,5,c american,Bob,12/31/2020\nBell,5,d future,Bob,2031-01-01\nBell,5,e none,Bob,yesterday\n",
                        1,
                        "5||a mail||2021-03-03",
                        "5||b epoch|Jane   D.|2020-03-01",
                        "5||c american|Bob|2020-12-31",
                        "5||e none|Bob|"),
                file(
                        "bell_reviews.csv",
                        "stars,text\n1,a without any product\n5,b neither\n",
                        0,
                        "1||a without any product||",
                        "5||b neither||"));
    }

    private static Arguments file(String name, String text, int rejected, String... reviews) {
        return arguments(name, text, rejected, List.of(reviews));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areTakenAsTheyWereMeant(String name, String text, int rejected, List<String> shown)
            throws IOException {
        var origin = origin();
        var report = run(write(name, text.getBytes(StandardCharsets.UTF_8)), origin, Map.of());

        assertThat(shown(origin)).isEqualTo(shown);
        assertThat(report.rejected()).as(reasons(report)).isEqualTo(rejected);
        assertThat(report.read()).isEqualTo(report.shown() + report.held() + report.rejected());
    }

    @Test
    void oldEncodingsAndPackedFilesAreRead() throws IOException {
        var text = "product\tstars\ttext\nGlöckchen\t5\tGrößer als „gedacht“ – für 5 €\n";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(Charset.forName("windows-1252")));
        }
        var origin = origin();

        run(write("old.tsv.gz", packed.toByteArray()), origin, Map.of());

        assertThat(shown(origin)).containsExactly("5||Größer als „gedacht“ – für 5 €||");
    }

    @Test
    void whatIsTooLongIsRejectedWithItsLine() throws IOException {
        var text =
                "product,stars,text\nBell,5,a fine\nBell,5,\""
                        + "x".repeat(60_000)
                        + "\"\nBell,5,"
                        + "y".repeat(2_000_000)
                        + "\nBell,4,b fine\n";
        var origin = origin();

        var report =
                run(write("long.csv", text.getBytes(StandardCharsets.UTF_8)), origin, Map.of());

        assertThat(shown(origin)).containsExactly("5||a fine||", "4||b fine||");
        assertThat(reasons(report))
                .contains("3,\"text longer than 50000 characters\"")
                .contains("4,\"longer than a million characters\"");
    }

    @Test
    void whatTheGuessCannotKnowIsSaid() throws IOException {
        var text = "4;z;01.02.2021;Prima Glocke\n1;z;13.02.2021;Sehr leise\n";
        var origin = origin();

        run(
                write("x.csv", text.getBytes(StandardCharsets.UTF_8)),
                origin,
                Map.of(
                        "map", "stars=1,date=3,text=4",
                        "no-header", "",
                        "stars", "1-4",
                        "product", "Klingel",
                        "dates", "day-first"));

        assertThat(shown(origin))
                .containsExactly("5||Prima Glocke||2021-02-01", "1||Sehr leise||2021-02-13");
    }

    @Test
    void aFeedSaysWhatOthersCallVerifiedAndNothingHereBelievesIt() throws IOException {
        var feed =
                """
                <feed><version>2.4</version><publisher><name>Other shop</name></publisher><reviews>
                <review><review_id>7</review_id><reviewer><name>Ann</name></reviewer>
                <review_timestamp>2020-01-02T03:04:05Z</review_timestamp><content>Loud &amp; clear</content>
                <ratings><overall min="1" max="10">10</overall></ratings>
                <products><product><product_ids><skus><sku>%1$s</sku></skus></product_ids>
                <product_name>Bell %1$s</product_name></product></products>
                <collection_method>post_fulfillment</collection_method>
                <is_verified_purchase>true</is_verified_purchase></review>
                <review><review_id>8</review_id><reviewer><name>Bob</name></reviewer>
                <content>Cheap</content><ratings><overall min="1" max="5">1</overall></ratings>
                <products><product><product_name>Bell %1$s</product_name></product></products>
                <is_spam>true</is_spam></review></reviews></feed>
                """
                        .formatted(Ids.text(Ids.next()));
        var origin = origin();

        var report =
                run(write("feed.xml", feed.getBytes(StandardCharsets.UTF_8)), origin, Map.of());

        assertThat(shown(origin)).containsExactly("5||Loud & clear|Ann|2020-01-02");
        assertThat(reasons(report)).contains("marked as spam");
        assertThat(
                        sql.sql(
                                        "SELECT source || ' ' || verification FROM reviews.review WHERE origin = ?")
                                .param(origin)
                                .query(String.class)
                                .list())
                .containsExactly("imported none");
    }

    @Test
    void aFewOddNumbersDoNotDecideHowAllAreRead() throws IOException {
        var text = new StringBuilder("product,stars,text\nBell,-1,z\nBell,10,y\n");
        for (var i = 0; i < 120; i++) {
            text.append("Bell,%d,number %03d\n".formatted(1 + i % 5, i));
        }
        var origin = origin();

        var report =
                run(
                        write("odd.csv", text.toString().getBytes(StandardCharsets.UTF_8)),
                        origin,
                        Map.of());

        assertThat(report.rejected()).isEqualTo(2);
        assertThat(shown(origin)).hasSize(120).first().isEqualTo("1||number 000||");
        assertThat(shown(origin)).contains("5||number 004||");
    }

    private static String origin() {
        return "mess " + Ids.text(Ids.next());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private ImportReport run(Path file, String origin, Map<String, String> said) {
        var options = new HashMap<>(said);
        options.put("yes", "");
        options.put("source", origin);
        return reviews.run(file, ImportOptions.of(options), _ -> {});
    }

    private List<String> shown(String origin) {
        return sql.sql(
                        """
                        SELECT stars || '|' || title || '|' || body || '|' || byline || '|'
                               || CASE WHEN review.posted_at < now() - interval '1 day'
                                       THEN to_char(review.posted_at, 'YYYY-MM-DD') ELSE '' END
                        FROM reviews.review JOIN talk.post ON post.id = review.post
                        WHERE origin = :origin ORDER BY body
                        """)
                .param("origin", origin)
                .query(String.class)
                .list();
    }

    private static String reasons(ImportReport report) throws IOException {
        return report.report().isEmpty() ? "" : Files.readString(Path.of(report.report()));
    }
}
