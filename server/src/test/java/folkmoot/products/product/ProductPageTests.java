package folkmoot.products.product;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Catalogue;
import folkmoot.products.Categories;
import folkmoot.products.Draft;
import folkmoot.products.Pages;
import folkmoot.products.Price;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import folkmoot.products.Variant;
import folkmoot.site.Ids;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@FolkmootTest
class ProductPageTests {

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Categories categories;
    @Autowired Products products;
    @Autowired Cast cast;

    private final String n = Samples.number();
    private final String gtin = Samples.gtin();
    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(browser, cast);
    }

    @Test
    void thePageSaysWhatIsKnown() {
        assertThat(pages.read(page(fen())))
                .contains(
                        "<h1>Fen &lt;S&gt; " + n + "</h1>",
                        "27,900\u00A0€",
                        "Town, Valley",
                        "FEN-" + n,
                        gtin,
                        "/products?category=cars-" + n,
                        "<strong>340 km</strong>");
    }

    @Test
    void searchEnginesReadWhatPeopleRead() {
        var body = pages.read(page(fen()));
        var json = body.split("<script type=\"application/ld\\+json\">")[1].split("</script>")[0];

        assertThat(json).doesNotContain("<");
        var graph = new JsonMapper().readTree(json).get("@graph");
        var product = graph.get(0);
        assertThat(product.get("name").asString()).isEqualTo("Fen <S> " + n);
        assertThat(product.get("gtin").asString()).isEqualTo(gtin);
        assertThat(product.get("offers").get("price").asString()).isEqualTo("27900.00");
        assertThat(product.get("offers").get("priceCurrency").asString()).isEqualTo("EUR");
        assertThat(graph.get(1).get("itemListElement").size()).isEqualTo(3);
        assertThat(body).contains("property=\"og:title\" content=\"Fen ");
    }

    @Test
    void anArchivedProductKeepsItsPageWithANote() {
        var id = fen();
        catalogue.archive(id);

        assertThat(pages.read(page(id)))
                .contains("No longer made", "FEN-" + n)
                .doesNotContain("offers");
    }

    @Test
    void formerAddressesLeadToTheProductForEver() {
        var id = fen();
        var first = page(id);
        catalogue.put(catalogue.draft(id).at("second-" + n));
        catalogue.put(catalogue.draft(id).at("third-" + n));

        for (var old : List.of(first, "/products/second-" + n)) {
            assertThat(browser.get().uri(old))
                    .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                    .hasRedirectedUrl("/products/third-" + n);
        }
        catalogue.put(catalogue.draft(id).at("second-" + n));
        assertThat(browser.get().uri("/products/second-" + n)).hasStatusOk();
        assertThat(browser.get().uri("/products/third-" + n))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY);
    }

    @Test
    void aFormerAddressIsNotGivenToAnother() {
        var id = fen();
        catalogue.put(catalogue.draft(id).at("mine-" + n));
        catalogue.put(catalogue.draft(id).at("moved-" + n));
        var other = Samples.draft("Mine " + n);
        catalogue.put(other);

        assertThat(products.find(other.id()).slug()).isEqualTo("mine-" + n + "-2");
    }

    @Test
    void onlyStaffSeeTheWayToTheForm() {
        var page = page(fen());

        assertThat(pages.read(page)).doesNotContain("/edit");
        assertThat(pages.staffRead(page)).contains(page + "/edit");
    }

    private ProductId fen() {
        var id = new ProductId(Ids.next());
        catalogue.put(
                new Draft(
                        id,
                        "",
                        "Fen <S> " + n,
                        "",
                        "Small electric hatchback.\n\nUp to **340 km** in summer.",
                        categories.make("Cars " + n),
                        new Price(new BigDecimal(27_900), "EUR"),
                        "FEN-" + n,
                        List.of(gtin),
                        List.of(),
                        List.of(new Variant("Town", "", ""), new Variant("Valley", "", "")),
                        List.of()));
        return id;
    }

    private String page(ProductId id) {
        return products.find(id).path();
    }
}
