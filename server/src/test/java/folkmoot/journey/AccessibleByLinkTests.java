package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import folkmoot.people.FirstLead;
import folkmoot.products.Categories;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same for pages that nobody reaches without a letter, a file, a hat, or a rule that holds.
class AccessibleByLinkTests extends Journey {

    private static final String FLOOD =
            "See http://a.example http://b.example http://c.example http://d.example"
                    + " http://e.example http://f.example";
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/unsubscriptions/[\\w-]+");

    @Autowired Buyers buyers;
    @Autowired Categories categories;
    @Autowired FirstLead firstLead;
    @Autowired JdbcClient sql;

    private final List<String> wrong = new ArrayList<>();
    private final String email = "linked" + System.nanoTime() + "@folkmoot.example";

    @AfterEach
    void nothingIsWrong() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatAnInvitationLeadsTo() {
        var buyer = guest(Reader.DESK);
        var held = buyers.invite(email, bench.product());
        buyer.go(held);
        buyer.page.evaluate("document.querySelector('form.form').action += 'x'");
        buyer.press(say("reviews.form.publish"));
        look(buyer, say("reviews.choose.kept"));

        assertThat(buyer.go(held)).isEqualTo(200);
        look(buyer, say("reviews.form.note.invited"));
        Writing.review(buyer, "Linked");
        buyer.fill("text", FLOOD);
        buyer.fill("name", "Buyer Bee");
        buyer.press(say("reviews.form.publish"));
        look(buyer, say("reviews.invited.held"));
        buyer.go(held);
        look(buyer, say("reviews.form.note.invitation-used"));

        assertThat(buyer.go(unsubscription())).isEqualTo(200);
        look(buyer);
        buyer.part("main form button").first().click();
        look(buyer);
    }

    @Test
    void whoReviewedItBeforeIsLedThere() {
        var ann = cast.somebody();
        var product = bench.product();
        bench.review(ann, product, 4, "Reviewed before");
        var again = buyers.invite(ann.email(), product);
        var member = visit(Reader.DESK, ann);
        member.go(again);
        Writing.review(member, "Reviewed again");
        member.press(say("reviews.form.publish"));

        look(member, say("reviews.invited.before"));
    }

    @Test
    void whatLettersLeadTo() {
        var member = cast.somebody();
        var visitor = guest(Reader.DESK);
        visitor.go("/sign-in");
        visitor.part("form[action='/sign-in-links'] [name=email]").fill(member.email());
        visitor.part("form[action='/sign-in-links'] button").click();
        look(visitor);
        assertThat(visitor.go(mailbox.link(member.email()))).isEqualTo(200);
        look(visitor);

        var mover = visit(Reader.DESK, member);
        mover.go("/settings/access");
        mover.part("form[action='/settings/emails'] [name=email]").fill(email);
        mover.part("form[action='/settings/emails'] [name=current]").fill(folkmoot.Cast.PASSWORD);
        mover.part("form[action='/settings/emails'] button").click();
        look(mover, say("people.access.done.email"));
        assertThat(mover.go(mailbox.link(email))).isEqualTo(200);
        look(mover);
        visitor.go("/sign-in/gone");
        look(visitor);
    }

    @Test
    void whatOnlyTheFirstLeadSees() {
        var visitor = guest(Reader.DESK);
        sql.sql(
                        "UPDATE people.hat SET withdrawn_at = 'infinity' WHERE hat = 'lead' AND withdrawn_at IS NULL")
                .update();
        try {
            assertThat(visitor.go(String.valueOf(firstLead.path()))).isEqualTo(200);
            look(visitor);
            visitor.part("main form button.button--accent").first().click();
            look(visitor);
        } finally {
            sql.sql("UPDATE people.hat SET withdrawn_at = NULL WHERE withdrawn_at = 'infinity'")
                    .update();
        }
    }

    @Test
    void whatStaffDo() {
        var review = scene.review(cast.dov(), 2, "Answered twice");
        var bert = visit(Reader.DESK, cast.bert());
        bert.go("/posts/" + review);
        bert.part("#reply-body").fill("We are sorry about that one.");
        bert.part("#reply button").click();
        bert.sees("We are sorry about that one.");
        look(bert);
        bert.go("/posts/" + review + "/replies/edit");
        look(bert);
        bert.part("main textarea").fill("We are very sorry about that one.");
        bert.part("main form button").first().click();
        bert.sees("very sorry");
        bert.go("/posts/" + review + "/replies/history");
        look(bert);

        var number = System.nanoTime();
        bert.go("/products/new");
        bert.fill("name", "Flooded " + number);
        bert.fill("description", FLOOD + " " + number);
        bert.part("main form button.button--accent").first().click();
        look(bert, say("products.held.title"));
        bert.go("/categories/" + categories.make("Looked at " + number));
        look(bert);
        bert.go("/products/import");
        bert.part("#file").setInputFiles(file(number));
        bert.press(say("products.import.read"));
        for (var i = 0; i < 40 && bert.part("progress").count() > 0; i++) {
            bert.page.waitForTimeout(250);
            bert.page.reload();
        }
        look(bert);

        var cleo = visit(Reader.DESK, cast.cleo());
        cleo.go("/orders");
        cleo.fill("name", "The shop's program " + number);
        cleo.press(say("reviews.orders.token.make"));
        look(cleo, say("reviews.orders.token.new"));
    }

    @Test
    void whatIsHeldAsItsAuthorSeesIt() {
        var author = cast.somebody();
        var review = scene.review(author, 3, "Soon to be held");
        scene.comment(author, review, null, FLOOD);
        var ann = visit(Reader.DESK, author);
        ann.go("/posts/" + review);
        look(ann, "It waits: the house rule");

        ann.go("/reviews/" + review + "/edit");
        ann.fill("text", FLOOD);
        ann.press(say("reviews.form.save"));
        look(ann);
        ann.go("/posts/" + review);
        look(ann, "It waits: the house rule");
    }

    @Test
    void whatWasRefusedAsItsAuthorSeesIt() {
        var ann = visit(Reader.DESK, cast.somebody());
        ann.go("/settings");
        ann.fill("name", "Stupid Idiot");
        ann.press(say("people.save"));
        look(ann, "how you can appeal: the statement of reasons");
        ann.go("/decisions");
        look(ann, say("moderation.done.refuse.name"));
        ann.part("main .line__what a").first().click();
        look(ann, "Stupid Idiot");
    }

    private void look(Visitor visitor, String... words) {
        visitor.sees(words);
        assertThat(visitor.part(".error__code").count()).as(visitor.place()).isZero();
        eyes.look(visitor, wrong);
    }

    private String unsubscription() {
        var found = UNSUBSCRIBE.matcher(String.join("\n", mailbox.letters(email)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static FilePayload file(long number) {
        var words = "sku,name\nLOOK-%d,Stool %1$d\nLOOK-%1$d-2,\n".formatted(number);
        return new FilePayload("products.csv", "text/csv", words.getBytes(StandardCharsets.UTF_8));
    }
}
