package folkmoot.listening.report;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.intake.Shared;
import folkmoot.listening.Heard;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.listening.MentionReport;
import folkmoot.listening.Planted;
import folkmoot.listening.strategy.Strategy;
import folkmoot.listening.understanding.Understanding;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What a file brings is in the reports of the weeks in which it was said: as many are counted
/// there, or said not to be, as came in.
@FolkmootTest
class FilesInReportsTests {

    // So many are read of each, the newest; nobody waits for the rest.
    private static final int READ = 400;
    private static final String WAITING =
            """
            DELETE FROM listening.unread WHERE mention NOT IN
                (SELECT mention.id FROM listening.mention JOIN listening.source ON source.id = source
                 WHERE name = :name ORDER BY said_at DESC LIMIT :most)
            """;
    private static final String GONE =
            "DELETE FROM listening.mention WHERE source IN (SELECT id FROM listening.source WHERE name = :name)";
    private static final String SAID =
            """
            SELECT mention.id, date_trunc('week', said_at, 'UTC') AT TIME ZONE 'UTC'
            FROM listening.reading JOIN listening.mention ON mention.id = mention
            JOIN listening.source ON source.id = source
            WHERE name = :name AND sure AND reading.kind IN ('desire', 'complaint')
              AND NOT EXISTS (SELECT FROM listening.heard WHERE heard.mention = mention.id AND spam)
            ORDER BY said_at DESC, mention.id
            """;
    private static final String BLOG =
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Two Wheels %1$s</title><link>https://wheels.example</link><language>en-GB</language>
              <wp:wxr_version>1.2</wp:wxr_version>
              <item>
                <title>A winter with the Heron</title><link>https://wheels.example/heron/</link>
                <dc:creator><![CDATA[ina]]></dc:creator>
                <content:encoded><![CDATA[<p>The brakes of %1$s are broken again and nobody answers.</p>]]></content:encoded>
                <wp:post_id>7</wp:post_id><wp:post_date_gmt>2019-06-04 09:00:00</wp:post_date_gmt>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:comment><wp:comment_id>41</wp:comment_id><wp:comment_author>Ole</wp:comment_author>
                  <wp:comment_date_gmt>2019-06-05 10:30:00</wp:comment_date_gmt>
                  <wp:comment_content><![CDATA[Please add a bell to %1$s, that would be lovely!]]></wp:comment_content>
                  <wp:comment_approved>1</wp:comment_approved></wp:comment>
                <wp:comment><wp:comment_id>42</wp:comment_id><wp:comment_author>Ole</wp:comment_author>
                  <wp:comment_date_gmt>2019-06-06 10:30:00</wp:comment_date_gmt>
                  <wp:comment_content><![CDATA[Please add a bell to %1$s, that would be lovely!]]></wp:comment_content>
                  <wp:comment_approved>1</wp:comment_approved></wp:comment>
                <wp:comment><wp:comment_id>43</wp:comment_id><wp:comment_author>Bot</wp:comment_author>
                  <wp:comment_content>Casino</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
              </item>
              <item><title>Next year</title><wp:post_id>8</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
            </channel></rss>
            """;

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired MentionImport mentions;
    @Autowired Heard heard;
    @Autowired Mondays mondays;
    @Autowired Strategy strategy;
    @Autowired folkmoot.listening.report.Heard week;
    @Autowired Understanding understanding;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();
    private final String source = "file " + Ids.text(Ids.next());

    // Nobody else has to read all that.
    @AfterEach
    void gone() {
        alone(sql.sql(GONE).param("name", source));
    }

    // Who reads meanwhile holds the trends first.
    private void alone(JdbcClient.StatementSpec statement) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("SELECT 1 FROM listening.trend_state FOR UPDATE").query().listOfRows();
            statement.update();
        });
    }

    /// Every file of mentions that lies in `../shared`, whole.
    @ParameterizedTest
    @CsvSource({
        "data/mentions/cfpb/complaints.csv, 2068, 2060, date ← Date received; text ← Consumer complaint narrative; id ← Complaint ID; title ← Issue",
        "data/reading/youtube_spam/psy.csv, 350, 345, text ← content; date ← date; person ← author_hash; id ← id",
        "data/reading/youtube_spam/perry.csv, 350, 345, text ← content",
        "data/reading/youtube_spam/lmfao.csv, 438, 430, text ← content",
        "data/reading/goemotions/dev.tsv, 5426, 5400, text ← column 1; id ← column 3",
        "data/reading/goemotions/test.tsv, 5427, 5400, text ← column 1; id ← column 3",
        "data/reading/goemotions/train.tsv, 43410, 43000, text ← column 1; id ← column 3"
    })
    void whatComesInIsInTheReports(String path, int records, int atLeast, String mapping)
            throws IOException {
        new Planted(sql).nothingElse();
        var before = reported();

        var report = newestAreRead(Shared.file(path));

        var plan = String.join("\n", told).replaceAll(" +", " ");
        assertThat(plan).contains(mapping.split("; "));
        assertThat(report.read()).as(plan).isEqualTo(records);
        assertThat(report.taken()).isGreaterThanOrEqualTo(atLeast);
        var shown = reported() - before;
        assertThat(shown).isEqualTo(report.taken());
        assertThat(lines(report)).isEqualTo(report.rejected());
        assertThat(shown + lines(report)).isEqualTo(records);
        theReportDrawsFromIt();
    }

    private static long lines(MentionReport report) throws IOException {
        return report.report().isEmpty()
                ? 0
                : Pattern.compile("(?m)^\\d+,\"")
                        .matcher(Files.readString(Path.of(report.report())))
                        .results()
                        .count();
    }

    // Nobody reads meanwhile what nobody looks at, and nothing moves from one column to another
    // after
    // that.
    private MentionReport newestAreRead(Path file) {
        var reads = understanding;
        MentionReport report;
        synchronized (reads) {
            report = bring(file);
            alone(sql.sql(WAITING).param("name", source).param("most", READ));
        }
        reads.catchUp();
        return report;
    }

    // What the newest week in which somebody surely wishes or complains shows is in it.
    private void theReportDrawsFromIt() {
        var said = new LinkedHashMap<String, LocalDate>();
        sql.sql(SAID)
                .param("name", source)
                .query(row -> {
                    said.put(
                            Ids.text(row.getObject(1, UUID.class)),
                            row.getObject(2, LocalDateTime.class).toLocalDate());
                });
        var newest = said.firstEntry().getValue();
        var page = Read.page(browser, "/mondays/" + newest, cast.bert().cookie());
        assertThat(page.select(".topic__said a").eachAttr("href"))
                .anyMatch(it -> newest.equals(said.get(it.substring(it.lastIndexOf('/') + 1))));
    }

    @Test
    void aBlogsExportIsReadAndInTheReportOfItsWeek() throws IOException {
        // One of letters and digits at random may look like spam.
        var word = "Heronella";
        var before = reported();

        var report = bring(Files.writeString(folder.resolve("blog.xml"), BLOG.formatted(word)));
        heard.read();

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(Files.readString(Path.of(report.report())))
                .contains("a comment that was not approved: spam", "not public: draft");
        assertThat(reported() - before).isEqualTo(3);

        var page = Read.page(browser, "/mondays/2019-06-03", cast.bert().cookie());
        assertThat(page.text())
                .contains("no report was made of this week", "One wish, one complaint.")
                .contains("and one that the same voice said again.");
        assertThat(page.select(".topic__said a").eachText())
                .contains(
                        "The brakes of " + word + " are broken again and nobody answers.",
                        "Please add a bell to " + word + ", that would be lovely!");
        var weeks = Read.page(browser, "/mondays?before=2019-07-01", cast.bert().cookie());
        assertThat(weeks.select("a[href='/mondays/2019-06-03']")).isNotEmpty();
        assertThat(Read.get(browser, "/mondays/2019-06-04", cast.bert().cookie())).hasStatus(404);
    }

    // In all weeks together: what their reports count, and what they say that they do not.
    private long reported() {
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        return mondays.heard(tomorrow, 10_000).stream()
                .map(it -> it.plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .mapToLong(this::reported)
                .sum();
    }

    private long reported(Instant until) {
        var since = until.minus(Duration.ofDays(7));
        var left = week.left(since, until);
        return strategy.heard(since, until) + left.spam() + left.own() + left.again();
    }

    private MentionReport bring(Path file) {
        var options =
                Map.of(
                        "yes",
                        "",
                        "source",
                        source,
                        "report",
                        folder.resolve(file.getFileName() + ".rejected.csv").toString());
        return mentions.run(file, MentionOptions.of(options), told::add);
    }
}
