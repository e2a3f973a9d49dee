package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.transparency.checkpoint.Signing;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody objects, somebody else decides, and anybody can check that.
class AppealJourneyTests extends Journey {

    @Autowired Signing signing;
    @Autowired JdbcClient sql;

    @Test
    void fromAHeldCommentToTheProofInTheReadersBrowser() {
        var ann = cast.somebody();
        var post = scene.review(cast.somebody(), 3, "Squeaks");
        var comment =
                scene.comment(
                        ann, post, null, "Casino: click here https://bit.ly/" + System.nanoTime());
        var author = visit(Reader.PHONE, ann);
        author.go("/comments/" + comment);

        author.follow(say("moderation.own.why"));
        author.sees(say("moderation.does.hold"), "Casino", say("moderation.found.machine"));
        look(author);
        author.fill("words", "It is a picture of my shed.");
        author.go("/decisions");
        look(author);
        author.part(".line__what a").first().click();
        author.fill("words", "It is a picture of my shed.");
        author.press(say("moderation.appeal.button"));
        author.sees("It is a picture of my shed.");
        var appeal = author.place();
        look(author);

        var moderator = visit(Reader.DESK, cast.moderator());
        moderator.go("/moderation");
        first(UUID.fromString(appeal.replace("/appeals/", "")));
        moderator.press(say("moderation.queue.take"));
        moderator.sees("It is a picture of my shed.", "Casino");
        look(moderator);
        moderator.fill("words", "It is what it says.");
        moderator.press(say("moderation.queue.reverse"));

        author.go("/comments/" + comment);
        author.doesNotSee(say("moderation.own.why"));
        signing.now();
        var reader = guest(Reader.PHONE);
        reader.go("/comments/" + comment);
        reader.sees("Casino");
        author.go(appeal);
        author.sees("It is what it says.");
        var entry = author.part(".line a[href^='/log/of/']").last().getAttribute("href");
        reader.go(entry);
        reader.sees(say("transparency.act.appeal.decide"));
        reader.press("Verify entry");
        reader.sees(say("transparency.prove.good"));
        reader.sees(say("transparency.act.appeal.open"), say("transparency.act.release"));
    }

    @Test
    void moderatorsDecideByKeyboard() {
        var ann = cast.somebody();
        var post = scene.review(cast.somebody(), 3, "Rattles");
        var comment =
                scene.comment(
                        ann, post, null, "Casino: click here https://bit.ly/" + System.nanoTime());
        var hold =
                sql.sql("SELECT id FROM moderation.decision WHERE object = ?")
                        .param(comment.value())
                        .query(UUID.class)
                        .single();
        var moderator = visit(Reader.DESK, cast.moderator());
        moderator.go("/moderation");
        first(hold);
        moderator.press(say("moderation.queue.take"));
        moderator.sees("Casino");

        // Keys are heard from when reasons have their numbers.
        moderator.part("[data-queue-number]:not(:empty)").first().waitFor();
        moderator.page.keyboard().press("?");
        moderator.part("[data-queue-help][open]").waitFor();
        moderator.sees(say("moderation.queue.keys.text"));
        moderator.page.keyboard().press("2");
        assertThat(moderator.part("[data-queue-reason]").nth(1).isChecked()).isTrue();
        moderator.page.waitForResponse(
                it -> it.request().method().equals("POST"),
                () -> moderator.page.keyboard().press("h"));
        moderator.page.waitForURL("**/moderation");

        var author = visit(Reader.PHONE, ann);
        author.go("/comments/" + comment);
        author.sees("It is hidden");
    }

    @Test
    void anybodyReportsAndMembersFlag() {
        var post = scene.review(cast.somebody(), 3, "Creaks");
        var visitor = guest(Reader.PHONE);
        visitor.go("/report?what=/posts/" + post);
        look(visitor);
        visitor.press(say("moderation.report.button"));
        visitor.sees(say("moderation.report.wrong.honest"));
        look(visitor);
        visitor.page.locator("[name=category]").selectOption("rights");
        visitor.fill("reasons", "That text is mine, word for word.");
        visitor.fill("name", "Rita Reporter");
        visitor.fill("email", "rita" + System.nanoTime() + "@post.example");
        visitor.choose("honest", "yes");
        visitor.press(say("moderation.report.button"));
        visitor.sees("Report R", say("moderation.report.waits"));
        look(visitor);
        var member = visit(Reader.DESK, cast.somebody());
        member.go("/posts/" + post);
        member.part(".review--whole > .acts .menu summary, .review--whole .menu summary")
                .first()
                .click();
        member.part("a[href^='/report?what=/posts/']").first().click();
        member.sees(say("moderation.flag.title"));
        look(member);
        member.choose("reason", "RUDE");
        member.press(say("moderation.flag.button"));
        member.sees(say("moderation.flag.done"));
        member.go("/transparency");
        look(member);
    }

    private void first(UUID subject) {
        sql.sql(
                        "UPDATE moderation.matter SET urgent = (subject = ?), due_at = coalesce(due_at, now()), claimed_by = NULL, claimed_until = NULL WHERE settled_at IS NULL")
                .param(subject)
                .update();
    }

    private void look(Visitor visitor) {
        var wrong = new ArrayList<String>();
        eyes.look(visitor, wrong);
        assertThat(wrong).isEmpty();
    }
}
