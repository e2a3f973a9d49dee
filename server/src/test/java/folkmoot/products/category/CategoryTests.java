package folkmoot.products.category;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Attribute;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class CategoryTests {

    @Autowired MockMvcTester browser;
    @Autowired Categories categories;
    @Autowired Cast cast;

    private final String n = Samples.number();

    @Test
    void staffSayWhatReviewsOfACategoryRate() {
        assertThat(
                        post("/categories")
                                .param("name", "Cars " + n)
                                .param("attributes[0].label", "Range")
                                .param("attributes[1].label", "Comfort, seats"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/categories");

        assertThat(named("Cars " + n).attributes())
                .containsExactly(
                        new Attribute("range", "Range"),
                        new Attribute("comfort-seats", "Comfort, seats"));
        assertThat(browser.get().uri("/categories").cookie(cast.bert().cookie()))
                .bodyText()
                .contains("Cars " + n, "Comfort, seats");
    }

    @Test
    void aKeyStaysWhenItsLabelChanges() {
        make("Keys " + n, "Range");
        var id = named("Keys " + n).id();

        assertThat(
                        post("/categories/" + id)
                                .param("name", "Keys " + n)
                                .param("attributes[0].key", "range")
                                .param("attributes[0].label", "Reach")
                                .param("attributes[1].key", "")
                                .param("attributes[1].label", "Range"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(named("Keys " + n).attributes())
                .containsExactly(
                        new Attribute("range", "Reach"), new Attribute("range-2", "Range"));
    }

    @Test
    void aCategoryWithoutAttributesTakesItsParents() {
        make("Above " + n, "Range");
        post("/categories")
                .param("name", "Below " + n)
                .param("parent", named("Above " + n).id().toString())
                .exchange();

        assertThat(named("Below " + n).attributes())
                .containsExactly(new Attribute("range", "Range"));
        assertThat(
                        post("/categories")
                                .param("name", "Too deep " + n)
                                .param("parent", named("Below " + n).id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("two levels", "Too deep " + n);
    }

    @Test
    void namesAreThereOnceAndAtMostFiveThingsAreRated() {
        categories.make("Once " + n);
        var request = post("/categories").param("name", "ONCE " + n);
        for (var i = 0; i < 6; i++) {
            request.param("attributes[" + i + "].label", "Thing " + i);
        }

        assertThat(request)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is a category", "At most 5 things", "value=\"Thing 5\"");
        assertThat(post("/categories").param("name", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void onlyAnEmptyOneIsRemoved() {
        var above = categories.make("Full " + n);
        post("/categories")
                .param("name", "Child " + n)
                .param("parent", above.toString())
                .exchange();
        var child = named("Child " + n).id();

        assertThat(post("/categories/" + above + "/removals"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It is in use");
        assertThat(post("/categories/" + child + "/removals")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(categories.find(child)).isNull();
        assertThat(post("/categories/" + above + "/removals")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void make(String name, String attribute) {
        assertThat(post("/categories").param("name", name).param("attributes[0].label", attribute))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return browser.post().uri(path).cookie(cast.bert().cookie());
    }

    private Category named(String name) {
        return categories.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
