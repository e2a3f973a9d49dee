package folkmoot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The whole product on a database of its own, without a network port. All classes that carry only
/// this share one context and its database, so each test makes what it needs and looks for that.
/// [Cast], [Mailbox] and [org.springframework.test.web.servlet.assertj.MockMvcTester] can be
/// injected.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"folkmoot.outbox=open", "folkmoot.data=target/test-place"})
@AutoConfigureMockMvc
@Import({Cast.class, Claimed.class, Mailbox.class, Strangers.class})
public @interface FolkmootTest {}
