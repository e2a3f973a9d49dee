package folkmoot.products.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Catalogue;
import folkmoot.products.CatalogueFile;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import folkmoot.products.Variant;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class FeedTests {

    private static final String RSS =
            """
            <?xml version="1.0"?>
            <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
            <channel>
            <title>Aldermoor</title><link>https://shop.example</link>
            %s
            </channel>
            </rss>
            """;

    @Autowired CatalogueFile files;
    @Autowired Products products;
    @Autowired Catalogue catalogue;
    @Autowired Bench bench;
    @Autowired Cast cast;
    @Autowired MockMvcTester browser;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private String n;

    @BeforeEach
    void number() {
        n = Samples.number();
    }

    @Test
    void aMerchantFeedBecomesProducts() throws IOException {
        var gtin = Samples.gtin();
        var summary =
                read(
                        RSS.formatted(
                                """
                                <item>
                                  <g:id>F-%s</g:id>
                                  <title><![CDATA[Fen <S> & Co]]></title>
                                  <g:description>&lt;b&gt;Small&lt;/b&gt; hatchback</g:description>
                                  <link>https://shop.example/fen</link>
                                  <g:image_link>https://shop.example/fen.jpg</g:image_link>
                                  <g:price>27900.00 EUR</g:price>
                                  <g:gtin>%s</g:gtin>
                                  <g:brand>Aldermoor</g:brand>
                                  <g:mpn>FEN-%s</g:mpn>
                                  <g:product_type>Cars &gt; Small %s</g:product_type>
                                  <g:shipping><g:country>DE</g:country><g:price>0 EUR</g:price></g:shipping>
                                </item>
                                """
                                        .formatted(n, gtin, n, n)));

        assertThat(summary.problem()).isNull();
        assertThat(summary.added()).isEqualTo(1);
        var fen = draft("F-" + n);
        assertThat(fen.name()).isEqualTo("Fen <S> & Co");
        assertThat(fen.description()).isEqualTo("Small hatchback");
        assertThat(fen.price()).hasToString("27,900\u00A0€");
        assertThat(fen.gtins()).containsExactly(gtin);
        assertThat(fen.mpns()).containsExactly("FEN-" + n);
        var report = new StringBuilder();
        files.report(summary.id(), false, report);
        assertThat(report).contains("\"5\",\"added\"", "not fetched");
    }

    @Test
    void anAtomFeedIsUnderstood() throws IOException {
        var summary =
                read(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
                          <title>Feed</title>
                          <entry><g:id>A-%1$s</g:id><title>Atom one</title><summary>Words</summary></entry>
                          <entry><g:id>A-%1$s-2</g:id><g:title>Atom two</g:title></entry>
                        </feed>
                        """
                                .formatted(n));

        assertThat(summary.added()).isEqualTo(2);
        assertThat(draft("A-" + n).description()).isEqualTo("Words");
    }

    @Test
    void itemsOfAGroupAreVariantsOfOneProduct() throws IOException {
        var feed =
                RSS.formatted(
                        item("G-%s-r", "Heron, red", "red")
                                + item("G-%s-b", "Heron, blue", "blue")
                                + item("G-%s-b", "Heron, blue", "blue"));

        assertThat(read(feed).added()).isEqualTo(1);

        var heron = draft("G-" + n);
        assertThat(heron.name()).isEqualTo("Heron, red");
        assertThat(heron.variants()).extracting(Variant::name).containsExactly("red", "blue");
        var again = read(feed);
        assertThat(again.same()).isEqualTo(3);
    }

    /// Who reads a merchant's feed deletes what is missing; a place keeps what people said.
    @Test
    void whatAFeedDoesNotNameStaysAndNoReviewIsTouchedByAny() throws IOException {
        var named = bench.product();
        var unnamed = bench.product();
        for (var it : List.of(named, unnamed)) {
            bench.review(cast.somebody(), it, 2, "Creaks " + it.name());
            bench.review(cast.somebody(), it, 5, "Shines " + it.name());
        }
        var draft = catalogue.draft(unnamed.id());
        var reviews = reviews(named, unnamed);
        assertThat(reviews).hasSize(4);

        var item = "<item><g:id>%s</g:id><title>Called %s now</title></item>";
        var sku = named.identifiers().getFirst().value();
        assertThat(read(RSS.formatted(item.formatted(sku, n))).changed()).isEqualTo(1);
        assertThat(read(RSS.formatted("")).changed()).isZero();
        assertThat(read("sku,name\n%s,Called %s again\n".formatted(sku, n)).changed()).isOne();

        assertThat(catalogue.draft(named.id()).name()).isEqualTo("Called " + n + " again");
        assertThat(catalogue.draft(unnamed.id())).isEqualTo(draft);
        assertThat(reviews(named, unnamed)).isEqualTo(reviews);
        for (var it : List.of(named, unnamed)) {
            var now = bench.again(it);
            assertThat(now.archived()).isFalse();
            assertThat(Read.text(browser, now.path()))
                    .contains("2 reviews", "Creaks " + it.name(), "Shines " + it.name());
        }
    }

    private List<String> reviews(ProductView... products) {
        return sql.sql(
                        """
                        SELECT row_to_json(it)::text || row_to_json(words)::text
                        FROM reviews.review AS it JOIN talk.post AS words ON words.id = it.post
                        WHERE it.product = ANY(?) ORDER BY it.post
                        """)
                .param(Stream.of(products).map(it -> it.id().value()).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    @Test
    void aFeedThatWantsToReadOtherFilesIsRefused() throws IOException {
        var secret = folder.resolve("secret");
        Files.writeString(secret, "the secret words");
        var summary =
                read(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
                        <rss><channel><item><id>X-%s</id><title>&x;</title></item></channel></rss>
                        """
                                .formatted(secret.toUri(), n));

        assertThat(summary.problem()).isNotNull();
        assertThat(summary.lines()).isZero();
    }

    @Test
    void aBillionLaughsAreRefusedAtOnce() throws IOException {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\">");
        for (var i = 'b'; i < 'l'; i++) {
            bomb.append("<!ENTITY ").append(i).append(" \"");
            bomb.append(("&" + (char) (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><rss><item><id>1</id><title>&k;</title></item></rss>");
        var began = System.nanoTime();

        assertThat(read(bomb.toString()).problem()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatStandsBeforeABrokenLineIsTaken() throws IOException {
        var summary =
                read(
                        """
                        <rss><channel>
                        <item><id>W-%1$s</id><title>Whole</title></item>
                        <item><id>W-%1$s-2</id><title>R & D</title></item>
                        </channel></rss>
                        """
                                .formatted(n));

        assertThat(summary.problem()).contains("not well-formed");
        assertThat(summary.added()).isEqualTo(1);
    }

    @Test
    void whatIsNoFeedIsRefused() throws IOException {
        assertThat(read("<html><body><p>Not a feed</p></body></html>").added()).isZero();
    }

    @Test
    void aHugeTextIsCutAndDeepNestingIsPassedOver() throws IOException {
        var deep = "<x>".repeat(50) + "</x>".repeat(50);
        var summary =
                read(
                        RSS.formatted(
                                "<item><id>D-"
                                        + n
                                        + "</id><title>Deep</title>"
                                        + deep
                                        + "</item>"
                                        + "<item><id>D-"
                                        + n
                                        + "-2</id><title>"
                                        + "long ".repeat(20_000)
                                        + "</title></item>"));

        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.rejected()).isEqualTo(1);
    }

    private String item(String id, String title, String colour) {
        return "<item><g:id>%s</g:id><g:item_group_id>G-%s</g:item_group_id><title>%s</title><g:color>%s</g:color></item>\n"
                .formatted(id.formatted(n), n, title, colour);
    }

    private Draft draft(String sku) {
        var id = products.identified(List.of(Identifier.sku(sku))).values().iterator().next();
        return catalogue.draft(id);
    }

    private CatalogueFile.Summary read(String feed) throws IOException {
        var file = folder.resolve("feed.xml");
        Files.writeString(file, feed);
        return files.read(file, CatalogueFile.Options.GUESSED, _ -> {});
    }
}
