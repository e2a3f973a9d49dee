package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.FolkmootTest;
import folkmoot.house.Routes;
import folkmoot.house.World;
import folkmoot.people.Hat;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

/// The brand replies to a review and does nothing else to it: whatever its people send to whatever
/// route, the rows of other people's reviews stay as they are, and so do their order, their photos,
/// what a search finds of them, and what their ratings are of.
@FolkmootTest
class UntouchableTests {

    private static final String ROWS =
            """

            SELECT to_jsonb(one)::text AS review, (to_jsonb(words) - 'comments')::text AS words,
                   (SELECT json_agg(found ORDER BY kind)::text FROM search.document AS found
                    WHERE found.id = one.post) AS found,
                   (SELECT json_agg(picture ORDER BY picture.id)::text FROM media.picture
                    WHERE one.photos::text LIKE '%' || picture.id || '%') AS photos
            FROM reviews.review AS one JOIN talk.post AS words ON words.id = one.post
            WHERE one.product = ? ORDER BY one.post
            """;

    @Autowired MockMvcTester browser;
    @Autowired Routes routes;
    @Autowired World world;
    @Autowired JdbcClient sql;

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "LEAD"})
    void noRouteLetsTheBrandChangeHideOrMoveAReview(Hat hat) {
        assertThat(routes.all()).hasSizeGreaterThan(90);

        var place = world.place();
        var brand = world.person(hat);
        var seen = Seen.of(this, place);
        for (var route : routes.all()) {
            assertThat(seen.rows()).hasSize(2);
            assertThat(seen.order()).hasSize(2);

            var answer = world.ask(route, place, brand.cookie());

            var now = Seen.of(this, place);
            assertThat(now.rows()).as(route + " by " + hat).isEqualTo(seen.rows());
            assertThat(now.order()).as(route + " by " + hat).isEqualTo(seen.order());
            assertThat(Read.text(browser, "/posts/" + place.review()))
                    .as(route + " by " + hat)
                    .contains("It broke on day", "1 of 5 stars", "Comfort 2 of 5")
                    .doesNotContain("Forged", "Noise");
            assertThat(now.page().body().text()).as(route + " by " + hat).contains("Comfort 2.0");
            // What they could do must not be in the way of what they try next.
            if (!route.reads() && answer.getResponse().getStatus() < 400) {
                place = world.place();
                brand = world.person(hat);
                seen = Seen.of(this, place);
            }
        }
    }

    /// A place's reviews in the database, and on the product's page as a guest finds them.
    private record Seen(List<Map<String, Object>> rows, Document page) {

        static Seen of(UntouchableTests tests, World.Place place) {
            return new Seen(tests.rows(place), tests.page(place));
        }

        List<String> order() {
            return page.select("article.review").eachAttr("id");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "LEAD"})
    void aProductUnderAReviewsIdHidesItFromNoSearch(Hat hat) {
        var place = world.place();
        var brand = world.person(hat).cookie();
        var rows = rows(place);
        for (var id : List.of(place.review(), place.other(), place.comment(), place.photo())) {
            var name = "Decoy of " + id;
            var made =
                    browser.post()
                            .uri("/products")
                            .multipart()
                            .param("id", id.toString())
                            .param("name", name)
                            .cookie(brand)
                            .exchange();
            assertThat(found(name)).hasSize(1);

            browser.post().uri(Read.location(made) + "/archivals").cookie(brand).exchange();

            assertThat(found(name)).isEmpty();
        }
        assertThat(rows(place)).isEqualTo(rows);
        assertThat(
                        sql.sql("SELECT kind FROM search.document WHERE id = ?")
                                .param(place.comment().value())
                                .query(String.class)
                                .list())
                .containsExactly("comment");
        assertThat(found(Read.page(browser, "/posts/" + place.review()).select("h1").text()))
                .contains("/posts/" + place.review());
    }

    @Test
    void itsAuthorCan() {
        var place = world.place();
        var before = rows(place);

        world.ask(route("POST /reviews/{id}/edits"), place, place.author().cookie());
        assertThat(rows(place)).as("the walk would notice a change").isNotEqualTo(before);

        world.ask(route("POST /posts/{id}/withdrawals"), place, place.author().cookie());
        assertThat(Seen.of(this, place).order()).as("and a review that is gone").hasSize(1);
    }

    @Test
    void readersMoveAReviewAndTheBrandDoesNot() {
        var place = world.place();
        var helpful = route("POST /posts/{post}/marks");
        var before = rows(place);

        assertThat(world.ask(helpful, place, world.person(Hat.STAFF).cookie())).hasStatus(403);
        assertThat(rows(place)).isEqualTo(before);
        assertThat(world.ask(helpful, place, world.person().cookie())).hasStatus(303);
        assertThat(rows(place)).as("the walk would notice a mark").isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE transparency.entry SET reason = 'other'",
                "DELETE FROM transparency.entry",
                "TRUNCATE transparency.entry",
                "TRUNCATE transparency.entry CASCADE"
            })
    void theDatabaseRefusesToChangeTheLog(String statement) {
        world.person(Hat.EXPERT);
        var before = entries();
        assertThat(before).isPositive();

        assertThatThrownBy(() -> sql.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void theDatabaseRefusesToHoldAPostWithoutAnEntryInTheLog() {
        var place = world.place();

        assertThatThrownBy(() ->
                        sql.sql("UPDATE talk.post SET state = 'held' WHERE id = ?")
                                .param(place.review().value())
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    private Routes.Route route(String name) {
        return routes.all().stream()
                .filter(it -> it.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> rows(World.Place place) {
        return sql.sql(ROWS).param(place.product().id().value()).query().listOfRows();
    }

    // Wherever it is now.
    private Document page(World.Place place) {
        var slug =
                sql.sql("SELECT slug FROM products.product WHERE id = ?")
                        .param(place.product().id().value())
                        .query(String.class)
                        .single();
        return Read.page(browser, "/products/" + slug);
    }

    private List<String> found(String words) {
        var path = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}").encode();
        return Read.page(browser, path.build(words).toString()).select(".hit a").eachAttr("href");
    }

    private int entries() {
        return sql.sql("SELECT count(*) FROM transparency.entry").query(Integer.class).single();
    }
}
