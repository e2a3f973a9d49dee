package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.moderation.jury.Clerk;
import folkmoot.talk.CommentId;
import folkmoot.transparency.checkpoint.Signing;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Members are drawn by lot, read a case, and decide.
class JuryJourneyTests extends Journey {

    private static final String WORDS = "It is a picture of my shed.";

    @Autowired Clerk clerk;
    @Autowired Signing signing;

    @AfterEach
    void dismiss() {
        clerk.dismiss();
    }

    @Test
    void fromBeingWillingToTheVerdictInTheLog() {
        var newcomer = clerk.townsman();
        var willing = visit(Reader.PHONE, newcomer);
        willing.go("/jury");
        look(willing);
        willing.press(say("moderation.jury.volunteer"));
        willing.sees(say("moderation.jury.willing"));
        var people = new ArrayList<>(clerk.jurors(4));
        people.add(newcomer);
        var author = cast.somebody();
        var comment = held(author);
        var writer = visit(Reader.PHONE, author);
        writer.go("/comments/" + comment);
        writer.follow(say("moderation.own.why"));
        writer.fill("words", WORDS);
        writer.press(say("moderation.appeal.button"));
        writer.sees("A jury of 5 members");
        var appeal = writer.place();
        var jury = clerk.about(UUID.fromString(appeal.replace("/appeals/", "")));
        clerk.go();

        var sitting = clerk.sitting(jury, people);
        assertThat(sitting).hasSize(5);
        byHand(sitting.get(0), jury);
        byThumb(sitting.get(1));
        withoutScript(sitting.get(2), jury);

        writer.go(appeal);
        writer.sees("taken back", "3 to take it back", "A shed is no casino.");
        look(writer);
        writer.go("/comments/" + comment);
        writer.doesNotSee(say("moderation.own.why"));
        signing.now();
        inTheLog(comment, appeal, writer);
    }

    // From the letter at a desk.
    private void byHand(Cast.Player juror, UUID jury) {
        assertThat(mailbox.letters(juror.email()).getFirst()).contains("drawn for a jury of 5");
        assertThat(mailbox.link(juror.email())).isEqualTo("/jury/" + jury);
        var it = visit(Reader.DESK, juror);
        it.go(mailbox.link(juror.email()));
        it.sees("Casino", WORDS);
        look(it);
        it.fill("words", "A shed is no casino.");
        it.choose("vote", "reverse");
        it.press(say("moderation.jury.button"));
        it.sees(say("moderation.jury.voted.REVERSE"));
        look(it);
    }

    // From the home page and the list of cases, on a phone.
    private void byThumb(Cast.Player juror) {
        var it = visit(Reader.PHONE, juror);
        it.go("/");
        it.part("a[href^='/jury/']").first().click();
        it.sees(WORDS);
        it.go("/jury");
        look(it);
        it.part("main .bills__title").first().click();
        it.choose("vote", "reverse");
        it.press(say("moderation.jury.button"));
        it.sees(say("moderation.jury.voted.REVERSE"));
    }

    private void withoutScript(Cast.Player juror, UUID jury) {
        var it = visit(Reader.PLAIN_PHONE, juror);
        it.go("/jury/" + jury);
        it.choose("vote", "reverse");
        it.press(say("moderation.jury.button"));
        it.sees(say("moderation.jury.end.REVERSED"), "3 to take it back");
    }

    private void inTheLog(CommentId comment, String appeal, Visitor writer) {
        var reader = guest(Reader.PHONE);
        reader.go("/comments/" + comment);
        reader.sees("Casino");
        reader.go("/transparency");
        reader.sees(say("moderation.figures.appeal.reversed"));
        look(reader);
        writer.go(appeal);
        reader.go(writer.part(".notice a[href^='/log/of/']").first().getAttribute("href"));
        reader.sees(say("transparency.act.jury.draw"));
        reader.press("Verify entry");
        reader.sees(say("transparency.prove.good"));
        writer.go(appeal);
        reader.go(writer.part(".line a[href^='/log/of/']").last().getAttribute("href"));
        reader.sees(
                say("transparency.act.appeal.decide"),
                say("transparency.act.appeal.open"),
                say("transparency.act.release"));
        look(reader);
    }

    private CommentId held(Cast.Player author) {
        var post = scene.review(cast.somebody(), 3, "Squeaks");
        var words = "Casino: click here https://bit.ly/" + System.nanoTime();
        return scene.comment(author, post, null, words);
    }

    private void look(Visitor visitor) {
        var wrong = new ArrayList<String>();
        eyes.look(visitor, wrong);
        assertThat(wrong).isEmpty();
    }
}
