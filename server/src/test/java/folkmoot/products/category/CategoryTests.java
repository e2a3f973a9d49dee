package folkmoot.products.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Attribute;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Samples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class CategoryTests {

    @Autowired MockMvcTester browser;
    @Autowired Categories categories;
    @Autowired Cast cast;
    @Autowired JdbcClient sql;

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
    void aKeyHasOneLabelForEverWhateverAFormSays() {
        make("Keys " + n, "Reach " + n);
        make("Others " + n, "REACH-" + n);
        var id = named("Keys " + n).id();

        assertThat(
                        post("/categories/" + id)
                                .param("name", "Keys " + n)
                                .param("attributes[0].key", "reach-" + n)
                                .param("attributes[0].label", "Noise " + n)
                                .param("attributes[1].key", "noise-" + n)
                                .param("attributes[1].label", "Reach " + n)
                                .param("attributes[2].label", "Reach " + n))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(named("Keys " + n).attributes())
                .containsExactly(
                        new Attribute("noise-" + n, "Noise " + n),
                        new Attribute("reach-" + n, "Reach " + n));
        assertThat(named("Others " + n).attributes())
                .as("another label that reads the same in an address")
                .containsExactly(new Attribute("reach-" + n + "-2", "REACH-" + n));
        assertThat(categories.labels())
                .containsEntry("reach-" + n, "Reach " + n)
                .containsEntry("noise-" + n, "Noise " + n);
    }

    @Test
    void whatIsAskedChangesOnRecordAlsoBelow() {
        make("Upper " + n, "Grip");
        post("/categories")
                .param("name", "Lower " + n)
                .param("parent", named("Upper " + n).id().toString())
                .exchange();
        var upper = named("Upper " + n).id();

        for (var i = 0; i < 2; i++) {
            assertThat(
                            post("/categories/" + upper)
                                    .param("name", "Upper " + n)
                                    .param("attributes[0].label", "Weight"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }

        assertThat(recorded("Upper " + n, upper))
                .containsExactly(
                        "staff: Reviews of Upper %s now rate: Grip. Before: nothing besides the whole."
                                .formatted(n),
                        "staff: Reviews of Upper %s now rate: Weight. Before: Grip.".formatted(n));
        assertThat(recorded("Lower " + n, named("Lower " + n).id()))
                .last()
                .isEqualTo(
                        "staff: Reviews of Lower %s now rate: Weight. Before: Grip.".formatted(n));
    }

    @Test
    void theDatabaseKeepsWhatAKeyMeans() {
        make("Firm " + n, "Firmness " + n);

        for (var statement :
                List.of(
                        "UPDATE products.label SET label = 'Noise' WHERE key = ?",
                        "DELETE FROM products.label WHERE key = ?",
                        "UPDATE products.attribute SET label = 'Noise' WHERE key = ?")) {
            assertThatThrownBy(() -> sql.sql(statement).param("firmness-" + n).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
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

    @Test
    void whatWasRemovedMeanwhileKeepsTheFormAsTyped() {
        var gone = categories.make("Gone " + n);
        var kept = categories.make("Kept " + n);
        post("/categories/" + gone + "/removals").exchange();

        assertThat(post("/categories/" + gone).param("name", "Renamed " + n))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("removed meanwhile", "Renamed " + n, "action=\"/categories\"");
        assertThat(
                        browser.post()
                                .uri("/categories/" + gone)
                                .cookie(cast.ann().cookie())
                                .param("name", "Renamed " + n))
                .hasStatus(HttpStatus.FORBIDDEN);
        for (var path : List.of("/categories", "/categories/" + kept)) {
            assertThat(post(path).param("name", "Under " + n).param("parent", gone.toString()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("does not exist any more", "Under " + n);
        }
        assertThat(
                        post("/products")
                                .param("name", "Product " + n)
                                .param("category", gone.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Its category does not exist any more", "Product " + n);
    }

    @Test
    void sentTwiceAtOnceItIsMadeOnce() throws Exception {
        var bert = cast.bert().cookie();
        Callable<Integer> once =
                () ->
                        browser.post()
                                .uri("/categories")
                                .cookie(bert)
                                .param("name", "Twice " + n)
                                .exchange()
                                .getResponse()
                                .getStatus();

        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(once, once)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(categories.all()).filteredOn(it -> it.name().equals("Twice " + n)).hasSize(1);
    }

    private List<String> recorded(String name, CategoryId id) {
        return sql.sql(
                        """
                        SELECT decider || ': ' || reason FROM transparency.entry
                        WHERE act = 'ask' AND object = ? AND reason LIKE '%' || ? || '%' ORDER BY index
                        """)
                .param("category:" + id)
                .param(name)
                .query(String.class)
                .list();
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
