package folkmoot.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.Directory;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Products;
import folkmoot.talk.NoteKind;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;

@FolkmootTest
class FeedTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Catalogue catalogue;
    @Autowired Products products;
    @Autowired Directory people;

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
    void theSitemapLeadsToEveryPostProductAndMember() throws Exception {
        var post = notes.publish(cast.ann().actor(), "On the map");
        var product = Draft.of("Mapped " + System.nanoTime(), "", List.of());
        catalogue.put(product);
        var slug = products.find(product.id()).slug();
        var member = cast.somebody();

        assertThat(mapped("posts")).anyMatch(it -> it.endsWith("/posts/" + post));
        assertThat(mapped("products")).anyMatch(it -> it.endsWith("/products/" + slug));
        assertThat(mapped("people"))
                .anyMatch(it -> it.endsWith("/people/" + member.handle()))
                .noneMatch(it -> it.contains(member.id().toString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void mapsGoOnWhereTheOneBeforeEnds() {
        var all = products.milestones(1);
        assertThat(products.milestones(2))
                .isEqualTo(
                        IntStream.range(0, all.size())
                                .filter(it -> it % 2 == 0)
                                .mapToObj(all::get)
                                .toList());
        assertThat(products.milestones(2).stream().flatMap(it -> products.paths(it, 2).stream()))
                .hasSize(all.size())
                .doesNotHaveDuplicates();

        var handles = people.milestones(1);
        assertThat(handles).hasSizeGreaterThan(1);
        assertThat(people.milestones(2).stream().flatMap(it -> people.from(it, 2).stream()))
                .containsExactlyElementsOf(handles);
    }

    private List<String> mapped(String kind) throws Exception {
        return texts(xml("/sitemap.xml"), "loc").stream()
                .filter(it -> it.contains("/sitemaps/" + kind + "/"))
                .flatMap(it -> locations(it).stream())
                .toList();
    }

    @Test
    void robotsAreToldWhereTheMapIs() {
        assertThat(browser.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Sitemap: http", "Disallow: /search");
    }

    private List<String> locations(String map) {
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

    private static List<String> texts(Document xml, String name) {
        var found = xml.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(it -> found.item(it).getTextContent())
                .toList();
    }
}
