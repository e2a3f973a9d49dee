package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import folkmoot.Cast;
import folkmoot.Mailbox;
import folkmoot.governance.course.Days;
import folkmoot.house.LookedAt;
import folkmoot.moderation.jury.Clerk;
import folkmoot.reviews.Bench;
import folkmoot.talk.question.Minutes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The whole product behind a real port, and people who use it in a real browser. All journeys
/// share one place and one browser; each makes the product that it is about.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.fetch.private=true",
            "folkmoot.fetch.gap=PT0S",
            "folkmoot.data=target/journeys-place-${surefire.forkNumber:1}"
        })
@Import({
    Cast.class,
    Mailbox.class,
    AxeScript.class,
    Bench.class,
    Buyers.class,
    Clerk.class,
    Days.class,
    Minutes.class,
    Scene.class,
    Signpost.class
})
@ExtendWith({Journey.Snapshots.class, Journey.Looks.class})
abstract class Journey {

    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bench bench;
    @Autowired Scene scene;
    @LocalServerPort int port;

    final Eyes eyes = new Eyes();
    private final List<Visitor> visitors = new ArrayList<>();

    /// Somebody whom the place does not know.
    Visitor guest(Reader reader) {
        var visitor = new Visitor(reader, "http://127.0.0.1:" + port);
        visitors.add(visitor);
        return visitor;
    }

    /// One of the cast, signed in.
    Visitor visit(Reader reader, Cast.Player player) {
        return guest(reader).as(player);
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
        assertThat(visitors).allSatisfy(it -> assertThat(it.complaints()).isEmpty());
    }

    /// Who is said to look at a kind of page, in `looked-at.txt`, did.
    static class Looks implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                return;
            }
            var test =
                    context.getRequiredTestClass().getSimpleName()
                            + "."
                            + context.getRequiredTestMethod().getName();
            assertThat(((Journey) context.getRequiredTestInstance()).eyes.seen())
                    .as(test + " looked at")
                    .containsAll(LookedAt.by(test));
        }
    }

    /// What everybody saw when it went wrong, as `target/journeys/<test>.png`.
    static class Snapshots implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                return;
            }
            var name =
                    (context.getRequiredTestClass().getSimpleName()
                                    + " "
                                    + context.getRequiredTestMethod().getName()
                                    + " "
                                    + context.getDisplayName())
                            .replaceAll("[^A-Za-z0-9]+", "-");
            var visitors = ((Journey) context.getRequiredTestInstance()).visitors;
            for (var i = 0; i < visitors.size(); i++) {
                visitors.get(i)
                        .page
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(
                                                Path.of(
                                                        "target/journeys",
                                                        name + "-" + i + ".png")));
            }
        }
    }
}
