package folkmoot.products.desk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.Pages;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import folkmoot.products.Variant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class DeskTests {

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Products products;
    @Autowired Cast cast;

    private final String n = Samples.number();
    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(browser, cast);
    }

    @Test
    void staffEnterAProductAndReadItsPage() {
        assertThat(pages.staffRead("/products/new"))
                .contains("A new product", "enctype=\"multipart/form-data\"");

        assertThat(
                        pages.post("/products")
                                .param("name", "Heron " + n)
                                .param("description", "Upright.")
                                .param("price", "1.150,00")
                                .param("sku", "DK-" + n)
                                .param("gtins", Samples.gtin() + ", " + Samples.gtin())
                                .param("variants[0].name", "48 cm, moss")
                                .param("variants[0].sku", "DK-" + n + "-48")
                                .param("variants[1].name", "")
                                .param("variants[2].name", "54 cm, moss"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/products/heron-" + n);

        var heron = draft("DK-" + n);
        assertThat(heron.variants())
                .extracting(Variant::name)
                .containsExactly("48 cm, moss", "54 cm, moss");
        assertThat(heron.gtins()).hasSize(2);
        assertThat(heron.price()).hasToString("1,150\u00A0€");
    }

    @Test
    void whatIsWrongComesBackAsTypedWithReasons() {
        catalogue.put(Draft.of("Taken", "", List.of(Identifier.sku("TK-" + n))));

        assertThat(
                        pages.post("/products")
                                .param("name", "")
                                .param("description", "Kept <words>")
                                .param("sku", "tk-" + n)
                                .param("gtins", "4006381333932")
                                .param("variants[0].name", "Blue")
                                .param("variants[0].gtin", "123"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "4 things need",
                        "It needs a name.",
                        "belongs to “Taken”",
                        "last digit",
                        "8, 12, 13 or 14 digits",
                        "Kept &lt;words&gt;",
                        "value=\"tk-" + n + "\"",
                        "value=\"4006381333932\"",
                        "value=\"Blue\"",
                        "aria-invalid=\"true\"");
        assertThat(pages.post("/products").param("name", "P" + n).param("price", "a lot"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("“a lot” is not a price", "value=\"a lot\"");
    }

    @Test
    void theSameFormSentTwiceMakesOneProduct() {
        var id =
                Pattern.compile("name=\"id\" value=\"(\\w+)\"")
                        .matcher(pages.staffRead("/products/new"));
        assertThat(id.find()).isTrue();

        for (var i = 0; i < 2; i++) {
            assertThat(pages.post("/products").param("id", id.group(1)).param("name", "Twice " + n))
                    .hasRedirectedUrl("/products/twice-" + n);
        }
        assertThat(products.find("twice-" + n + "-2")).isNull();
    }

    @Test
    void aProductIsChangedAndItsOldAddressGoesOn() {
        catalogue.put(Samples.draft("Before " + n));

        assertThat(pages.staffRead("/products/before-" + n + "/edit"))
                .contains("value=\"Before " + n + "\"");
        assertThat(
                        pages.post("/products/before-" + n)
                                .param("name", "After " + n)
                                .param("slug", "After here " + n))
                .hasRedirectedUrl("/products/after-here-" + n);

        assertThat(browser.get().uri("/products/before-" + n))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY);
    }

    @Test
    void anAddressOfAnotherIsRefused() {
        catalogue.put(Samples.draft("One " + n));
        catalogue.put(Samples.draft("Two " + n));

        for (var slug : List.of("one-" + n, "import")) {
            assertThat(pages.post("/products/two-" + n).param("name", "Two").param("slug", slug))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("belongs to another product");
        }
    }

    @Test
    void archivingAndBringingBack() {
        catalogue.put(Samples.draft("Arch " + n));

        assertThat(pages.post("/products/arch-" + n + "/archivals"))
                .hasRedirectedUrl("/products/arch-" + n);
        assertThat(products.find("arch-" + n).archived()).isTrue();
        assertThat(pages.staffRead("/products/arch-" + n + "/edit")).contains("/revivals");
        assertThat(pages.post("/products/arch-" + n + "/revivals")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(products.find("arch-" + n).archived()).isFalse();
    }

    @Test
    void moreVariantsThanAFormHoldsStayAsTheyAre() {
        var many =
                IntStream.range(0, 130)
                        .mapToObj(it -> new Variant("Size " + it, "VA-" + n + "-" + it, ""))
                        .toList();
        catalogue.put(Samples.draft("Sizes " + n).varied(many));
        var page = "/products/sizes-" + n;

        assertThat(pages.staffRead(page + "/edit"))
                .contains("130 variants", "too many for a form")
                .doesNotContain("variants[0].name");
        assertThat(pages.post(page).param("name", "Sizes II " + n).param("slug", "sizes-" + n))
                .hasRedirectedUrl(page);

        assertThat(draft("VA-" + n + "-129").variants()).isEqualTo(many);
    }

    private Draft draft(String sku) {
        var id = products.identified(List.of(Identifier.sku(sku))).values().iterator().next();
        return catalogue.draft(id);
    }
}
