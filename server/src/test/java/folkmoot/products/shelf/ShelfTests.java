package folkmoot.products.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Catalogue;
import folkmoot.products.Categories;
import folkmoot.products.CategoryId;
import folkmoot.products.Pages;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.products.Samples;
import folkmoot.products.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class ShelfTests {

    private static final Pattern NAME = Pattern.compile("item__name\"><a href=\"[^\"]*\">([^<]*)<");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Categories categories;
    @Autowired Products products;
    @Autowired TransactionTemplate transaction;
    @Autowired Cast cast;

    private final String n = Samples.number();
    private final String ours = "category=shelf-" + n;
    private CategoryId category;
    private Pages pages;

    @BeforeEach
    void aCategoryOfOurOwn() {
        category = categories.make("Shelf " + n);
        pages = new Pages(browser, cast);
    }

    @Test
    void theBestStandFirstAndEachOrderSaysWhy() {
        // One without reviews begins at the mean of its category, which lies between one and five.
        stand(put("Middle"), 6);
        stand(put("Worst"), 0.5);
        stand(put("Best"), 7);
        put("Unrated");

        assertThat(names("/products?" + ours))
                .containsExactly("Best", "Middle", "Unrated", "Worst");
        assertThat(names("/products?order=name&" + ours))
                .containsExactly("Best", "Middle", "Unrated", "Worst");
        assertThat(names("/products?order=newest&" + ours))
                .containsExactly("Unrated", "Best", "Worst", "Middle");
        assertThat(pages.read("/products?order=newest&" + ours))
                .contains("Why this order", "What came here last", "/how-we-rank");
    }

    @Test
    void pagesGoOnByKeyInEveryOrder() {
        for (var i = 0; i < 30; i++) {
            stand(put("Many %02d".formatted(i)), i % 7);
        }

        for (var order : List.of("best", "newest", "name")) {
            var all = new ArrayList<String>();
            var page = "/products?order=" + order + "&" + ours;
            while (page != null) {
                all.addAll(names(page));
                var next = NEXT.matcher(pages.read(page));
                page = next.find() ? next.group(1).replace("&amp;", "&") : null;
            }
            assertThat(all).as(order).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void aProductIsFoundByItsWordsAndItsNumbers() {
        var gtin = Samples.gtin();
        catalogue.put(
                Samples.draft("Searched" + n + " wagon", "Carries pianos" + n)
                        .within(category)
                        .known("SE-" + n + "/x", gtin));
        put("Other");

        for (var q :
                List.of(
                        "searched" + n,
                        "PIANOS" + n,
                        "wagon%20searched" + n,
                        "se-" + n + "/X",
                        gtin)) {
            assertThat(names("/products?q=" + q)).as(q).containsExactly("Searched" + n + " wagon");
        }
        assertThat(pages.read("/products?q=nothing" + n + "such"))
                .contains("No product found", "noindex")
                .doesNotContain("item__name");
        assertThat(pages.read("/products?q=%27%29%3B%20%26%20%7C%20%21%20%3A%2A%20%5C"))
                .contains("No product found");
    }

    @Test
    void whereNothingWasLookedForNoOtherWordIsAdvised() {
        assertThat(pages.read("/products?" + ours))
                .contains("Nothing in")
                .doesNotContain("Try another word");
        assertThat(pages.read("/products?q=nothing" + n)).contains("Try another word");
    }

    @Test
    void archivedOnesAreInNoList() {
        var gone = put("Gone " + n);
        put("Here " + n);
        catalogue.archive(gone);

        assertThat(names("/products?" + ours)).containsExactly("Here " + n);
        assertThat(names("/products?q=" + n)).containsExactly("Here " + n);
        catalogue.restore(gone);
        assertThat(names("/products?" + ours)).hasSize(2);
    }

    @Test
    void onlyStaffSeeTheToolsOfStaff() {
        put("Any");

        assertThat(pages.read("/products")).doesNotContain("\"/products/new\"", "\"/categories\"");
        assertThat(browser.get().uri("/products").cookie(cast.ann().cookie()))
                .bodyText()
                .doesNotContain("\"/products/new\"");
        assertThat(pages.staffRead("/products"))
                .contains("\"/products/new\"", "/products/import", "\"/categories\"");
    }

    private ProductId put(String name) {
        var draft = Samples.draft(name, "Words").within(category);
        catalogue.put(draft);
        return draft.id();
    }

    private void stand(ProductId product, double score) {
        transaction.executeWithoutResult(
                _ -> products.stand(Map.of(product, new Standing(score, score, 3))));
    }

    private List<String> names(String path) {
        return NAME.matcher(pages.read(path)).results().map(it -> it.group(1)).toList();
    }
}
