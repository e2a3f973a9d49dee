package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.people.Members;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.Products;
import folkmoot.talk.post.Kinds;
import folkmoot.talk.question.Minutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/// The same for pages that have something to show now and then only.
class AccessibleSeldomTests extends Journey {

    @Autowired Catalogue catalogue;
    @Autowired Kinds kinds;
    @Autowired Members members;
    @Autowired Minutes minutes;
    @Autowired Products products;
    @Autowired JdbcClient sql;

    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatNobodyAnswered() {
        var post = scene.review(cast.dov(), 3, "Squeaks when it rains");
        var words = "Does yours, like " + Long.toString(System.nanoTime(), 36) + "?";
        var asked = scene.comment(cast.ann(), post, null, words);
        sql.sql("UPDATE talk.comment SET posted_at = posted_at - interval '8 days' WHERE id = ?")
                .param(asked.value())
                .update();
        minutes.pass();
        var cleo = visit(Reader.DESK, cast.cleo());
        for (var path : List.of("/unanswered", "/handed")) {
            cleo.go(path);
            cleo.sees(words);
            eyes.look(cleo, wrong);
        }

        var visitor = guest(Reader.DESK);
        visitor.go("/comments/" + asked);
        visitor.part(".comment a.act").first().click();
        visitor.part(".comment form.compose").waitFor();
        eyes.look(visitor, wrong);
        for (var form : List.of(".comment form.compose", "#say form.compose")) {
            visitor.part(form + " [name=body]").fill("Mine, without a name");
            visitor.part(form + " button").click();
            visitor.part(form + " [aria-invalid=true]").first().waitFor();
            eyes.look(visitor, wrong);
        }
    }

    @Test
    void whatIsFoundAndWhatIsNoLongerSold() {
        var word = "zirbel" + Long.toString(System.nanoTime(), 36);
        var draft = Draft.of("Stool of " + word, "", List.of(Identifier.sku(word)));
        catalogue.put(draft);
        var product = Objects.requireNonNull(products.find(draft.id()));
        var post = bench.review(cast.dov(), product, 3, "Smells of " + word);
        scene.comment(cast.ann(), post, null, "My " + word + " smells, too.");
        members.join("Anna " + word, word + "@folkmoot.example", null);
        var visitor = guest(Reader.DESK);
        visitor.go("/search?q=" + word);
        assertThat(visitor.part("main .tabset a").count()).as("kinds, and all").isEqualTo(5);
        eyes.look(visitor, wrong);

        catalogue.archive(draft.id());
        visitor.go(product.path());
        visitor.sees(say("products.archived.title"));
        eyes.look(visitor, wrong);
    }

    /// Where modules add kinds of posts to the one that there is.
    @Test
    void whoCanSaySeveralThings() {
        var own = ReflectionTestUtils.getField(kinds, "kinds");
        var one = kinds.all().getFirst();
        ReflectionTestUtils.setField(kinds, "kinds", (Supplier<?>) () -> List.of(one, one));
        try {
            eyes.check(visit(Reader.DESK, cast.ann()), "/say");
        } finally {
            ReflectionTestUtils.setField(kinds, "kinds", own);
        }
    }
}
