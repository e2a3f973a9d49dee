package folkmoot.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.talk.NoteKind;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;

@FolkmootTest
@Import(NoteKind.class)
class FeedTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;

    @Test
    void thePlacesFeedHasWhatWasPublishedWithAuthorTimeAndAStableId() throws Exception {
        var post = notes.publish(cast.ann().actor(), "Fresh & <new>");

        var feed = xml("/feed.atom");
        assertThat(feed.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "id")).contains("urn:uuid:" + post.value());
        assertThat(texts(feed, "title")).contains("Fresh & <new>");
        assertThat(texts(feed, "name")).contains("Ann");
        assertThat(texts(feed, "updated"))
                .allMatch(it -> it.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    }

    @Test
    void aControlCharacterDoesNotBreakTheFeed() throws Exception {
        notes.publish(cast.ann().actor(), "Bell \u0007 rings");

        assertThat(texts(xml("/feed.atom"), "title")).anyMatch(it -> it.startsWith("Bell"));
    }

    @Test
    void theFeedOfAProductThatIsNotThereIsNotThere() {
        assertThat(browser.get().uri("/products/no-such-thing/feed.atom"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSitemapLeadsToEveryPost() throws Exception {
        var post = notes.publish(cast.ann().actor(), "On the map");

        var maps =
                texts(xml("/sitemap.xml"), "loc").stream()
                        .filter(it -> it.contains("/posts/"))
                        .toList();
        assertThat(maps).isNotEmpty();
        assertThat(maps.stream().flatMap(it -> locations(it).stream()))
                .anyMatch(it -> it.endsWith("/posts/" + post));
    }

    @Test
    void robotsAreToldWhereTheMapIs() {
        assertThat(browser.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Sitemap: http", "Disallow: /search");
    }

    private java.util.List<String> locations(String map) {
        try {
            return texts(xml(map.replaceFirst("^https?://[^/]+", "")), "loc");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Document xml(String path) throws Exception {
        var answer = browser.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static java.util.List<String> texts(Document xml, String name) {
        var found = xml.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(it -> found.item(it).getTextContent())
                .toList();
    }
}
