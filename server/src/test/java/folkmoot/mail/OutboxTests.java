package folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.Actor;
import folkmoot.site.Frames;
import folkmoot.site.NotAllowed;
import folkmoot.site.SignInFirst;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;

@FolkmootTest
class OutboxTests {

    @Autowired Cast cast;
    @Autowired Letters letters;
    @Autowired Outbox outbox;
    @Autowired Postman postman;
    @Autowired Envelopes envelopes;
    @Autowired Templates html;
    @Autowired Frames frames;
    @Autowired HandlerMethodReturnValueHandler pages;
    @Autowired MockMvcTester browser;
    @Autowired TransactionTemplate transaction;

    @Test
    void everybodyReadsAnOpenOutboxAndFollowsItsLinks() {
        var letter =
                write("A link for you", "Hello,\n\nhttps://moot.example/sign-in/abc\n\nBye <b>");

        assertThat(browser.get().uri("/outbox"))
                .hasStatusOk()
                .bodyText()
                .contains("A link for you");
        assertThat(browser.get().uri("/outbox/{id}", letter))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"https://moot.example/sign-in/abc\">", "Bye &lt;b&gt;");
    }

    @Test
    void aClosedOutboxIsTheLeadsAlone() {
        var letter = write("For the lead to hand over", "Text.");
        var closed = closed();

        for (var path : List.of("/outbox", "/outbox/" + letter)) {
            assertThat(closed.get().uri(path)).failure().hasCauseInstanceOf(SignInFirst.class);
            assertThat(
                            closed.get()
                                    .uri(path)
                                    .requestAttr(Actor.class.getName(), cast.bert().actor()))
                    .failure()
                    .hasCauseInstanceOf(NotAllowed.class);
            assertThat(
                            closed.get()
                                    .uri(path)
                                    .requestAttr(Actor.class.getName(), cast.cleo().actor()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("For the lead to hand over");
        }
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (var number = 0; number < 60; number++) {
            write("Many " + number, "Text.");
        }

        var first = outbox.newest(null, 50);
        var second = outbox.newest(first.getLast().id(), 10);

        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(second.getFirst().subject()).isEqualTo("Many 9");
        assertThat(browser.get().uri("/outbox?before={id}", first.getLast().id()))
                .hasStatusOk()
                .bodyText()
                .contains("Many 9<");
    }

    @Test
    void aLetterThatIsNotThereIsNotThere() {
        assertThat(browser.get().uri("/outbox/0000000000000000000000")).hasStatus(404);
        assertThat(browser.get().uri("/outbox/nonsense")).hasStatus(404);
    }

    private MockMvcTester closed() {
        var controller = new OutboxController(outbox, postman, envelopes, html, "");
        return MockMvcTester.create(
                standaloneSetup(controller)
                        .setCustomArgumentResolvers(frames)
                        .setCustomReturnValueHandlers(pages)
                        .build());
    }

    private LetterId write(String subject, String text) {
        transaction.executeWithoutResult(
                _ -> letters.send(new Letter("ann@post.example", subject, text)));
        return outbox.newest(null, 1).getFirst().id();
    }
}
