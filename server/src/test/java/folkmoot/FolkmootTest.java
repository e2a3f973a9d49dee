package folkmoot;

import folkmoot.governance.course.Days;
import folkmoot.house.Cases;
import folkmoot.house.Ends;
import folkmoot.house.Routes;
import folkmoot.house.Sayings;
import folkmoot.house.Things;
import folkmoot.house.Votes;
import folkmoot.house.World;
import folkmoot.listening.Heard;
import folkmoot.listening.here.Ear;
import folkmoot.moderation.Bar;
import folkmoot.moderation.Doubts;
import folkmoot.moderation.decision.Patience;
import folkmoot.moderation.decision.Sticky;
import folkmoot.moderation.jury.Clerk;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Shop;
import folkmoot.talk.NoteKind;
import folkmoot.talk.Talking;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The whole product on a database of its own, without a network port. A module's classes share one
/// context and its database (see [TestDatabaseForSpring]), so each test makes what it needs and
/// looks for that. [Cast], [Mailbox] and
/// [org.springframework.test.web.servlet.assertj.MockMvcTester] can be injected, and so can all
/// that is imported here: a class that imports one more of its own costs another start of the
/// product.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.fetch.private=true",
            "folkmoot.fetch.gap=PT0S",
            "folkmoot.fetch.live=PT2S",
            "folkmoot.data=target/test-place-${surefire.forkNumber:1}"
        })
@AutoConfigureMockMvc
@Import({
    Cast.class,
    Claimed.class,
    Mailbox.class,
    Statements.class,
    Strangers.class,
    Bar.class,
    Bench.class,
    Cases.class,
    Clerk.class,
    Days.class,
    Doubts.class,
    Ear.class,
    Ends.class,
    Heard.class,
    NoteKind.class,
    Patience.class,
    Routes.class,
    Sayings.class,
    Shop.class,
    Sticky.class,
    Talking.class,
    Things.class,
    Votes.class,
    World.class
})
public @interface FolkmootTest {}
