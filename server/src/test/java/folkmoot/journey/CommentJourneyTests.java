package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.talk.PostId;
import org.junit.jupiter.api.BeforeEach;

/// A member joins in.
class CommentJourneyTests extends Journey {

    private PostId post;

    @BeforeEach
    void aReview() {
        post = scene.review(cast.dov(), 3, "Squeaks when it rains");
    }

    @WithAndWithoutScript
    void aMemberCommentsAnswersAndChangesTheirWords(Reader reader) {
        var ann = visit(reader, cast.ann());
        ann.go("/posts/" + post);

        ann.part("#say [name=body]").fill("Have you tried oil, @dov?");
        ann.part("#say button").click();
        ann.sees("Have you tried oil", "1 comment");
        ann.part(".comment").first().getByText(say("talk.reply")).click();
        ann.part("form.compose:has(input[name=parent]:not([value=''])) [name=body]")
                .fill("Any oil will do.");
        ann.part("form.compose:has(input[name=parent]:not([value=''])) button").click();
        ann.sees("Any oil will do.");
        ann.go("/posts/" + post);
        ann.sees("2 comments", "1 reply");

        ann.part(".comment").first().locator("summary").click();
        ann.part(".comment").first().getByText(say("talk.edit")).first().click();
        ann.fill("body", "Have you tried wax?");
        ann.press(say("talk.save"));
        ann.sees("Have you tried wax?", say("talk.edited"));

        var other = guest(reader);
        other.go("/posts/" + post);
        other.sees("Have you tried wax?");
        other.part(".comment").first().locator("summary").click();
        other.part(".comment").first().getByText(say("talk.history")).click();
        other.sees("Have you tried oil");
        assertThat(other.overflow()).isZero();
    }

    @WithAndWithoutScript
    void anAnswerIsBegunOnce(Reader reader) {
        scene.comment(cast.dov(), post, null, "Who rides in the rain?");
        var ann = visit(reader, cast.ann());
        ann.go("/posts/" + post);
        var reply = ann.part(".comment").first().getByText(say("talk.reply"));
        var answer = ann.part("form.compose:has(input[name=parent]:not([value=''])) [name=body]");

        reply.click();
        answer.fill("I do.");
        if (reader.script) {
            reply.click();
            assertThat(answer).isFocused();
        }

        assertThat(answer).hasCount(1);
        assertThat(answer).hasValue("I do.");
    }

    @WithAndWithoutScript
    void whatSomebodyAnswersIsTakenBackWhileTheyType(Reader reader) {
        scene.comment(cast.ann(), post, null, "Too hasty by far");
        var bert = visit(reader, cast.bert());
        bert.go("/posts/" + post);
        bert.part(".comment").first().getByText(say("talk.reply")).click();
        var form = "form.compose:has(input[name=parent]:not([value='']))";
        bert.part(form + " [name=body]").fill("Take your time.");
        var cleo = visit(reader, cast.cleo());
        cleo.go("/posts/" + post);

        var ann = visit(reader, cast.ann());
        ann.go("/posts/" + post);
        ann.part(".comment summary").first().click();
        ann.part(".comment").first().getByText(say("talk.withdraw")).click();
        ann.doesNotSee("Too hasty by far");

        bert.part(form + " button").click();
        bert.sees(say("talk.comment.gone"));
        assertThat(bert.part(form + " [name=body]")).hasValue("Take your time.");
        cleo.part(".comment").first().getByText(say("talk.reply")).click();
        cleo.sees(say("site.error.missing.text"));
    }

    @WithAndWithoutScript
    void aMemberFindsItHelpfulAndSaysThanks(Reader reader) {
        var ann = visit(reader, cast.ann());
        ann.go("/posts/" + post);

        ann.part(".review--whole > .acts button[name=helpful]").first().click();
        assertThat(ann.part(".review--whole > .acts button[name=helpful]").first())
                .hasAttribute("aria-pressed", "true");
        ann.follow(say("reviews.thank.label", "Dov"));
        ann.fill("line", "for the honest squeak " + post);
        ann.press(say("talk.thanks.send"));

        assertThat(ann.place()).isEqualTo("/people/dov#thanks");
        ann.sees("for the honest squeak " + post);
    }

    @WithAndWithoutScript
    void aMemberTakesTheirWordsBack(Reader reader) {
        var ann = visit(reader, cast.ann());
        scene.comment(cast.ann(), post, null, "Too hasty by far");
        ann.go("/posts/" + post);

        ann.part(".comment summary").first().click();
        ann.part(".comment").first().getByText(say("talk.withdraw")).click();

        ann.sees(say("talk.comment.withdrawn"));
        ann.doesNotSee("Too hasty by far");
        var other = guest(reader);
        other.go("/posts/" + post);
        other.doesNotSee("Too hasty by far", say("talk.comment.withdrawn"));
    }

    @WithAndWithoutScript
    void aGuestCommentsAndConfirmsByMail(Reader reader) {
        var email = "talker" + System.nanoTime() + "@folkmoot.example";
        var visitor = guest(reader);
        visitor.go("/posts/" + post);

        visitor.part("#say [name=body]").fill("Mine squeaks too");
        visitor.fill("name", "Talking Guest");
        visitor.fill("email", email);
        visitor.part("#say button").click();
        visitor.sees("Mine squeaks too", say("talk.waiting"));
        visitor.go(mailbox.link(email));
        visitor.press(say("people.confirm.button"));

        visitor.sees("Mine squeaks too");
        visitor.doesNotSee(say("talk.waiting"));
    }
}
