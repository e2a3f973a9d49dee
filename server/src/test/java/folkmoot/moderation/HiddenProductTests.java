package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.products.Catalogue;
import folkmoot.products.ProductView;
import folkmoot.products.Putting;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the brand says about a product is hidden like what anybody says.
@FolkmootTest
class HiddenProductTests {

    private static final String WORDS = "Copied from the neighbours, word for word.";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bar bar;
    @Autowired Bench bench;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient sql;

    @Test
    void aProductsWordsAreHiddenWithATombstoneAndComeBackOnAppeal() {
        var product = bench.product();
        assertThat(save(product, WORDS)).hasStatus(303);
        assertThat(Read.text(browser, product.path())).contains(WORDS, "Report what it says here");
        var report = reported(product);
        var moderator = cast.moderator();

        assertThat(bar.verdict(moderator, report, "hide", "illegal-content", "A copy."))
                .hasStatus(303);

        var page = Read.text(browser, product.path());
        assertThat(page)
                .contains(product.name(), "What the brand says about it was hidden")
                .doesNotContain(WORDS);
        assertThat(Read.text(browser, "/search?q=neighbours")).doesNotContain(product.name());
        assertThat(acts(product)).containsExactly("hide moderator");
        assertThat(bar.read(product.path() + "/edit", cast.bert()))
                .contains("is hidden", WORDS, "how to appeal");
        assertThat(mailbox.letters(cast.bert().email()).getFirst()).contains("A copy.");
        assertThat(save(product, WORDS)).hasStatus(422);

        var decision = bar.decision(product.id().value());
        var appeal = bar.appeal(cast.bert(), decision, "They copied it from us.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "So they did.");

        assertThat(Read.text(browser, product.path())).contains(WORDS).doesNotContain("was hidden");
        assertThat(acts(product))
                .containsExactly(
                        "hide moderator",
                        "appeal_open author",
                        "restore moderator",
                        "appeal_decide moderator");
    }

    @Test
    void nothingTakesThePlaceOfWhatIsHiddenNorFromAFile() {
        var product = bench.product();
        save(product, WORDS);
        bar.verdict(cast.moderator(), reported(product), "hide", "illegal-content", "A copy.");

        var refused = save(product, "A trestle of beech.");
        assertThat(refused).hasStatus(422);
        assertThat(Read.page(refused).text())
                .contains("hidden by a decision", "A trestle of beech.");
        var draft = Objects.requireNonNull(catalogue.draft(product.id()));
        assertThat(catalogue.put(draft.described("A trestle of beech.")))
                .as("as files do")
                .isInstanceOf(Putting.Refused.class);

        assertThat(save(product, "")).hasStatus(303);
        assertThat(Read.text(browser, product.path()))
                .contains("What the brand says about it was hidden");
    }

    private MvcTestResult save(ProductView product, String words) {
        return bar.post(
                cast.bert(),
                product.path(),
                "name",
                product.name(),
                "slug",
                product.slug(),
                "description",
                words);
    }

    private UUID reported(ProductView product) {
        var sent =
                bar.post(
                        cast.somebody(),
                        "/reports",
                        "what",
                        product.path(),
                        "category",
                        "rights",
                        "reasons",
                        "It is ours, word for word.",
                        "name",
                        "Rita",
                        "email",
                        "rita" + System.nanoTime() + "@post.example",
                        "honest",
                        "yes");
        assertThat(sent).hasStatus(303);
        return sql.sql("SELECT id FROM moderation.report WHERE object = ?")
                .param(product.id().value())
                .query(UUID.class)
                .single();
    }

    private List<String> acts(ProductView product) {
        return sql.sql(
                        "SELECT act || ' ' || decider FROM transparency.entry WHERE object = ? ORDER BY index")
                .param("product:" + product.id().value())
                .query(String.class)
                .list();
    }
}
