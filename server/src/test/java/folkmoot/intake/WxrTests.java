package folkmoot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A blog as WordPress exports it: posts and the comments below them.
class WxrTests {

    static final String BLOG =
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
              <title>Two Wheels</title><link>https://wheels.example</link><language>en-GB</language>
              <wp:wxr_version>1.2</wp:wxr_version>
              <wp:author><wp:author_login><![CDATA[ina]]></wp:author_login><wp:author_email>ina@wheels.example</wp:author_email></wp:author>
              <item>
                <title>A winter with the Heron</title><link>https://wheels.example/heron/</link>
                <pubDate>Tue, 03 Nov 2026 09:00:00 +0000</pubDate><dc:creator><![CDATA[ina]]></dc:creator>
                <content:encoded><![CDATA[<p>The brakes held, the saddle did not.</p>]]></content:encoded>
                <excerpt:encoded><![CDATA[]]></excerpt:encoded>
                <wp:post_id>7</wp:post_id><wp:post_date_gmt>2026-11-03 09:00:00</wp:post_date_gmt>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
                <wp:comment>
                  <wp:comment_id>41</wp:comment_id><wp:comment_author><![CDATA[Ole]]></wp:comment_author>
                  <wp:comment_author_email>ole@post.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.9</wp:comment_author_IP>
                  <wp:comment_date_gmt>2026-11-04 10:30:00</wp:comment_date_gmt>
                  <wp:comment_content><![CDATA[Mine squeaks & squeals.]]></wp:comment_content>
                  <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
                </wp:comment>
                <wp:comment>
                  <wp:comment_id>42</wp:comment_id><wp:comment_author>Bot</wp:comment_author>
                  <wp:comment_content>Casino</wp:comment_content><wp:comment_approved>spam</wp:comment_approved>
                </wp:comment>
                <wp:comment>
                  <wp:comment_id>43</wp:comment_id><wp:comment_author>Another blog</wp:comment_author>
                  <wp:comment_content>[…]</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type>
                </wp:comment>
              </item>
              <item><title>Next year</title><wp:post_id>8</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
              <item><title>heron.jpg</title><wp:post_id>9</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
            </channel>
            </rss>
            """;

    @TempDir Path folder;

    @Test
    void postsAndCommentsAreRecordsAndWhatWasNeverPublicIsNone() throws IOException {
        var file = RecordFile.of(Files.writeString(folder.resolve("blog.xml"), BLOG), Hints.NONE);
        var rows = new ArrayList<Row>();
        try (var open = file.open()) {
            for (var row = open.next(); row != null; row = open.next()) {
                rows.add(row);
            }
        }

        assertThat(file.shape().format()).isEqualTo(new Shape.Format.Wxr());
        assertThat(file.shape().about()).containsEntry("title", "Two Wheels");
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows.getFirst().cells())
                .containsExactly(
                        "post-7",
                        "https://wheels.example/heron/",
                        "A winter with the Heron",
                        "ina",
                        "2026-11-03 09:00:00",
                        "en-GB",
                        "<p>The brakes held, the saddle did not.</p>");
        assertThat(rows.get(1).cells())
                .containsExactly(
                        "comment-41",
                        "https://wheels.example/heron/#comment-41",
                        "",
                        "Ole",
                        "2026-11-04 10:30:00",
                        "en-GB",
                        "Mine squeaks & squeals.");
        assertThat(rows)
                .extracting(Row::flaw)
                .containsExactly(
                        null,
                        null,
                        "a comment that was not approved: spam",
                        "no comment, but: pingback",
                        "not public: draft",
                        "no post, but: attachment");
        assertThat(rows.toString()).doesNotContain("ole@post.example").doesNotContain("203.0.113");
    }

    @Test
    void aTruncatedExportKeepsWhatStoodBefore() throws IOException {
        var half = BLOG.substring(0, BLOG.indexOf("<wp:comment_id>42"));
        var file = RecordFile.of(Files.writeString(folder.resolve("half.xml"), half), Hints.NONE);
        var flaws = new ArrayList<String>();
        try (var open = file.open()) {
            for (var row = open.next(); row != null; row = open.next()) {
                flaws.add(String.valueOf(row.flaw()));
            }
        }

        assertThat(flaws).hasSize(3);
        assertThat(flaws.getLast()).startsWith("not well-formed");
    }
}
