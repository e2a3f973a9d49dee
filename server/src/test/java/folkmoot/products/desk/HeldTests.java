package folkmoot.products.desk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.Restrictable;
import folkmoot.products.Catalogue;
import folkmoot.products.Pages;
import folkmoot.products.ProductId;
import folkmoot.products.Samples;
import folkmoot.site.Ids;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class HeldTests {

    private static final String FLOOD =
            "https://a.example https://b.example https://c.example https://d.example";

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired TransactionTemplate transaction;
    @Autowired List<Restrictable> restrictables;
    @Autowired Cast cast;

    private final String n = Samples.number();
    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(browser, cast);
    }

    @Test
    void aRuleHoldsTheBrandsWordsLikeAnybodysUntilItLetsGo() {
        var draft = Samples.draft("Held " + n, "Quiet words");
        catalogue.put(draft);
        var page = "/products/held-" + n;

        assertThat(
                        pages.post(page)
                                .param("name", "Held " + n)
                                .param("slug", "held-" + n)
                                .param("description", FLOOD))
                .hasStatus(HttpStatus.ACCEPTED)
                .bodyText()
                .contains("safe, and waits", "with more than one link");
        assertThat(pages.read(page)).contains("Quiet words").doesNotContain("a.example");
        assertThat(pages.staffRead(page + "/edit")).contains("These words wait", "a.example");

        release(draft.id());
        assertThat(pages.read(page)).contains("a.example");
        assertThat(pages.staffRead(page + "/edit")).doesNotContain("These words wait");
    }

    @Test
    void aNewProductThatIsHeldIsNowhereUntilItIsLetGo() {
        var form = "Flood form " + n;

        assertThat(
                        pages.post("/products")
                                .param("id", form)
                                .param("name", "Flood " + n)
                                .param("description", FLOOD + " " + n))
                .hasStatus(HttpStatus.ACCEPTED);
        assertThat(browser.get().uri("/products/flood-" + n)).hasStatus(HttpStatus.NOT_FOUND);

        release(new ProductId(Ids.hashed("product " + form)));
        assertThat(browser.get().uri("/products/flood-" + n)).hasStatusOk();
    }

    private void release(ProductId id) {
        transaction.executeWithoutResult(_ ->
                restrictables.stream()
                        .filter(it -> it.covers("product"))
                        .forEach(it -> it.release("product", id.value(), 1)));
    }
}
