package folkmoot.listening.report;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.intake.Shared;
import folkmoot.listening.Heard;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.listening.MentionReport;
import folkmoot.listening.strategy.Strategy;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a file brings is in the reports of the weeks in which it was said: as many are counted
/// there, or said not to be, as came in.
@FolkmootTest
class FilesInReportsTests {

    // One of each kind; the others come in whole in MentionImportTests.
    private static final List<String> FILES =
            List.of(
                    "data/mentions/cfpb/complaints.csv",
                    "data/reading/youtube_spam/psy.csv",
                    "data/reading/goemotions/dev.tsv");
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
    @TempDir Path folder;

    @Test
    void whatComesInIsInTheReports() {
        var before = reported();

        var reports = FILES.stream().map(it -> bring(Shared.file(it))).toList();

        assertThat(reports)
                .allMatch(it -> it.taken() > 0 && it.taken() + it.rejected() == it.read());
        assertThat(reported() - before)
                .isEqualTo(reports.stream().mapToLong(MentionReport::taken).sum());
    }

    @Test
    void aBlogsExportIsReadAndInTheReportOfItsWeek() throws IOException {
        var word = Heard.word();
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
                        "file " + Ids.text(Ids.next()),
                        "report",
                        folder.resolve(file.getFileName() + ".rejected.csv").toString());
        return mentions.run(file, MentionOptions.of(options), _ -> {});
    }
}
