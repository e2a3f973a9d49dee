package folkmoot.listening.feed;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.fetch.Answer;
import folkmoot.listening.told.Feed;
import folkmoot.listening.told.Format;
import folkmoot.listening.told.Link;
import folkmoot.listening.told.Person;
import folkmoot.listening.told.Place;
import folkmoot.listening.told.Tag;
import folkmoot.listening.told.Words;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What feeds tell, and what is made of it.
class FeedReadingTests {

    private static final long ROOM = 150;

    private static Answer answer(String text) {
        return new Answer(
                URI.create("https://blog.example/feed"),
                null,
                200,
                Map.of("content-type", List.of("application/xml")),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed read(String text) {
        return Objects.requireNonNull(Feeds.read(answer(text)));
    }

    @Test
    void anEpisodeIsHeardWhereItHasNoPage() {
        var feed =
                read(
                        """
                        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                             xmlns:psc="http://podlove.org/simple-chapters"><channel>
                        <title>Bells</title><itunes:author>Ola</itunes:author>
                        <itunes:owner><itunes:name>Bell Radio</itunes:name><itunes:email>radio@bell.example</itunes:email></itunes:owner>
                        <itunes:image href="/cover.png"/>
                        <itunes:category text="Leisure"><itunes:category text="Hobbies"/></itunes:category>
                        <item><guid isPermaLink="false">e1</guid><title>First</title>
                          <pubDate>Thu, 01 Oct 2026 10:00:00 +0200</pubDate>
                          <itunes:summary>All about bells</itunes:summary><itunes:duration>3:00</itunes:duration>
                          <enclosure url="/1.mp3" length="42" type="audio/mpeg"/>
                          <psc:chapters version="1.2"><psc:chapter start="1:02:03.5" title="Ringing"/></psc:chapters>
                        </item></channel></rss>
                        """);

        assertThat(feed.format()).isEqualTo(Format.RSS20);
        assertThat(feed.about().publisher())
                .isEqualTo(new Person("Bell Radio", "radio@bell.example", ""));
        assertThat(feed.about().picture().href()).isEqualTo("https://blog.example/cover.png");
        assertThat(feed.about().tags()).extracting(Tag::term).containsExactly("Leisure", "Hobbies");
        var entry = feed.entries().getFirst();
        assertThat(entry.about().enclosures())
                .containsExactly(
                        new Link(
                                "enclosure",
                                "https://blog.example/1.mp3",
                                "audio/mpeg",
                                "",
                                "",
                                "42"));
        assertThat(entry.about().podcast().duration()).isEqualTo("3:00");
        assertThat(entry.beside().chapters().chapters().getFirst().start())
                .isEqualTo(Duration.parse("PT1H2M3.5S"));
        var mention = Retelling.of(feed, entry);
        assertThat(mention.address()).isEqualTo("https://blog.example/1.mp3");
        assertThat(mention.author()).isEqualTo("Ola");
        assertThat(mention.text()).isEqualTo("All about bells");
        assertThat(mention.saidAt()).isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
    }

    @Test
    void whatIsTakenFromElsewhereIsItsAuthors() {
        var feed =
                read(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://planet.example/">
                        <title>Planet</title><author><name>Planet's keeper</name></author>
                        <rights type="html">&lt;b&gt;CC&lt;/b&gt; BY</rights><generator uri="/gen" version="2">Gen</generator>
                        <entry><id>tag:x,1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>bell</i></div></title>
                          <source><title>Ola's blog</title><author><name>Ola</name><email>ola@blog.example</email><uri>/ola</uri></author></source>
                          <link href="b/1" hreflang="de"/><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
                          <category term="bells" scheme="s" label="Bells"/><content>Es quietscht</content>
                        </entry></feed>
                        """);

        assertThat(feed.about().rights().html()).isEqualTo("<b>CC</b> BY");
        assertThat(feed.channel().generator().href()).isEqualTo("https://planet.example/gen");
        var entry = feed.entries().getFirst();
        assertThat(entry.about().title())
                .isEqualTo(
                        new Words(
                                "A <i>bell</i>",
                                Words.Form.XHTML,
                                "de",
                                "https://planet.example/",
                                ""));
        assertThat(entry.about().license())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(entry.about().tags()).containsExactly(new Tag("bells", "s", "Bells"));
        var mention = Retelling.of(feed, entry);
        assertThat(mention.author()).as("without the address of mail").isEqualTo("Ola");
        assertThat(mention.address()).isEqualTo("https://planet.example/b/1");
        assertThat(mention.language()).isEqualTo("de");
    }

    @Test
    void whatIsSaidOfAFilmIsWhatIsSaid() {
        var feed =
                read(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/" xmlns:g="http://www.georss.org/georss">
                        <entry><id>1</id><title>Film</title><link href="/watch"/><m:group><m:description>It rings &amp; rings</m:description>
                        <m:thumbnail url="/t.jpg" width="48"/><m:credit role="bell">Ola</m:credit></m:group>
                        <g:point>52.5 13.4</g:point></entry></feed>
                        """);

        var entry = feed.entries().getFirst();
        assertThat(Retelling.of(feed, entry).text()).isEqualTo("It rings &amp; rings");
        assertThat(entry.beside().media().thumbnails().getFirst().href())
                .isEqualTo("https://blog.example/t.jpg");
        assertThat(entry.beside().place())
                .isEqualTo(new Place(Place.Shape.POINT, List.of(List.of(13.4, 52.5))));
    }

    @Test
    void theTextIsNotThatOfAPictureBesideIt() {
        var feed =
                read(
                        """
                        <rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>
                        <item><guid>1</guid><description>Short</description><m:content url="/bell.jpg"><m:title>A bell</m:title></m:content>
                        <c:encoded>All that is to be said of it</c:encoded></item></channel></rss>
                        """);

        assertThat(Retelling.of(feed, feed.entries().getFirst()).text())
                .isEqualTo("All that is to be said of it");
    }

    @Test
    void whatIsWrongIsKnownAndReadAllTheSame() {
        var broken = "<rss version='2.0'><channel><item><title>A bell</item></channel>";

        assertThat(read(broken).entries()).hasSize(1);
        assertThat(Soundness.flaws(answer(broken))).containsExactly(Soundness.Flaw.FORM);
        assertThat(Soundness.flaws(answer("<rss version='2.0'/>"))).isEmpty();
    }

    @Test
    void nothingIsFetchedExpandedOrPiledUp() {
        var declared =
                """
                <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                <!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><item><title>&c;</title><description>&x;</description></item></channel></rss>
                """;
        var entry = read(declared).entries().getFirst();
        assertThat(entry.about().title().value() + entry.summary().value())
                .doesNotContain("haha", "root:");
        Soundness.flaws(answer(declared));

        for (var deep :
                List.of(
                        "<rss><channel>" + "<item>".repeat(200_000),
                        "<rss><channel><item><description>" + "<b>".repeat(200_000))) {
            assertThat(read(deep).entries()).hasSize(1);
            assertThat(Soundness.flaws(answer(deep))).contains(Soundness.Flaw.FORM);
        }
    }

    @Test
    void shortThingsInGreatNumberTakeNoMoreRoomThanALongText() {
        var prefixed = "<rss xmlns:x='y'><channel><item><title>A bell</title></item>";
        for (var hostile :
                List.of(
                        "<rss><channel><item><title>A bell</title><description>&#174;"
                                + "a".repeat(4_000_000),
                        prefixed + "<a x:b/>".repeat(500_000),
                        prefixed + "<a b='c'>d</a>".repeat(300_000),
                        "<rss><channel><item><title>A bell</title></item>"
                                + "<?a?>".repeat(800_000),
                        "<rss><channel><item><title>A bell</title><description>"
                                + "&lt;p&gt;".repeat(500_000))) {
            var before = allocated();
            var feed = read(hostile);
            assertThat((allocated() - before) >> 20)
                    .as("MB for " + hostile.substring(0, 80))
                    .isLessThan(ROOM);
            assertThat(feed.entries().getFirst().about().title().value()).isEqualTo("A bell");
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void ofTooMuchTheFirstIsRead() {
        assertThat(read("<rss><channel>" + "<item/>".repeat(700_000)).entries()).hasSize(Feed.MOST);
        var many = new StringJoiner(",", "{\"items\":[", "]}");
        for (var i = 0; i < 2 * Feed.MOST; i++) {
            many.add("{\"id\":" + i + "}");
        }
        assertThat(read(many.toString()).entries()).hasSize(Feed.MOST);
        assertThat(read(many.toString()).entries().getLast().about().id()).isEqualTo("999");
        assertThat(Feeds.read(answer("{\"items\":[" + "{},".repeat(1_600_000) + "{}]}"))).isNull();
        assertThat(
                        read("<rss><channel><item><category>a</category><keywords>"
                                        + IntStream.range(0, 500_000)
                                                .mapToObj(String::valueOf)
                                                .collect(Collectors.joining(",")))
                                .entries()
                                .getFirst()
                                .about()
                                .tags())
                .hasSize(100);
    }

    @Test
    void addressesThatAreLongerThanAnyAreNotThere() {
        var long1 = "https://long.example/" + "a".repeat(1_000_000);
        var feed =
                read(
                        "<rss xml:base='"
                                + long1
                                + "' xml:lang='e_"
                                + "n".repeat(1_000_000)
                                + "'><channel><link>/home</link>"
                                + "<item><title>A bell</title></item>".repeat(300)
                                + "<item><title>B</title><link href='"
                                + long1
                                + "'/></item></channel></rss>");

        assertThat(feed.about().link()).isEqualTo("https://blog.example/home");
        assertThat(feed.entries())
                .extracting(it -> it.about().title().base())
                .containsOnly("https://blog.example/feed");
        assertThat(feed.entries()).extracting(it -> it.about().language()).containsOnly("");
        assertThat(feed.entries().getLast().about().links()).isEmpty();
        var json =
                read(
                        """
                        {"home_page_url": "%1$s", "items": [{"id": "1", "url": "%1$s", "language": "%1$s"}]}
                        """
                                .formatted(long1));
        assertThat(json.about().link() + json.entries().getFirst().about().link()).isEmpty();
        assertThat(json.entries().getFirst().about().language()).isEmpty();
    }

    @Test
    void aLongBaseIsNoneForEachOfManyShortLinks() {
        var base = "https://long.example/" + "a".repeat(1_900) + "/";
        var links =
                read("<rss xml:base='" + base + "'><channel>" + "<link href='b'/>".repeat(100_000))
                        .about()
                        .links();
        assertThat(links.getFirst().href()).isEqualTo(base + "b");
        assertThat(links.stream().mapToLong(it -> it.href().length()).sum()).isLessThan(20_010_000);

        var words =
                read("<rss xml:base='"
                                + base
                                + "'><channel><item>"
                                + "<body>a</body>".repeat(10_000))
                        .entries()
                        .getFirst()
                        .contents();
        assertThat(words.getFirst().base()).isEqualTo(base);
        assertThat(words)
                .hasSize(100)
                .allSatisfy(it -> assertThat(it.base()).isSameAs(words.getFirst().base()));
    }

    @Test
    void aTagOfTheirOwnMakingIsOneTagLess() {
        var feed =
                read(
                        """
                        {"items": [{"id": "1", "tags": [{"name": "x"}, ["y"], null, " bells "], "content_text": "Rings"}, 7]}
                        """);

        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().getFirst().about().tags())
                .containsExactly(new Tag("bells", "", ""));
    }

    @Test
    void onlyAWholeAddressIsOneToMoveTo() {
        for (var not :
                List.of(
                        "N/A",
                        "/new",
                        "new feed",
                        "http//blog.example/new",
                        "https://b/ c",
                        "tag:a")) {
            assertThat(
                            read("<rss><channel><itunes:new-feed-url>%s</itunes:new-feed-url><redirect><newLocation>%s</newLocation></redirect></channel></rss>"
                                            .formatted(not, not))
                                    .channel()
                                    .moved())
                    .as(not)
                    .isEmpty();
        }
        assertThat(
                        read("<rss><channel><itunes:new-feed-url> https://new.example/feed </itunes:new-feed-url></channel></rss>")
                                .channel()
                                .moved())
                .isEqualTo("https://new.example/feed");
    }

    @Test
    void anExpectationThatIsNotSoIsNotMet() {
        var names =
                Feedparser.of(
                        answer("<rss><channel><title>A</title></channel></rss>"),
                        read("<rss><channel><title>A</title></channel></rss>"));

        for (var so :
                List.of(
                        "not bozo and feed['title'] == 'A'",
                        "feed.title == 'B' or feed['title_detail']['type'] == 'text/plain'",
                        "feed['title'] == feed.title_detail.value",
                        "encoding == 'utf-8'",
                        "len(entries) == 0 and not 'etag' in locals()",
                        "(1, -2.5) == (1, -2.5) and feed.get('where') == None")) {
            assertThat(Python.holds(so, names)).as(so).isTrue();
        }
        for (var not :
                List.of(
                        "bozo",
                        "not bozo and feed['title'] == 'B'",
                        "feed['nothing'] == 'A'",
                        "not feed['nothing']",
                        "encoding == 'us-ascii'",
                        "len(entries) == 1",
                        "entries[0]['title'] == 'A'",
                        "(1, 2) == (1, 3)",
                        "{'a': 'b'} == {'a': 'b', 'c': 'd'}",
                        "feed['itunes_explicit'] is False")) {
            assertThat(Python.holds(not, names)).as(not).isFalse();
        }
    }
}
