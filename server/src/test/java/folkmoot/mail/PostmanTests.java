package folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import folkmoot.FolkmootTest;
import folkmoot.site.Now;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class PostmanTests {

    @Autowired Letters letters;
    @Autowired Outbox outbox;
    @Autowired Envelopes envelopes;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    GreenMail server;
    Postman postman;

    @BeforeEach
    void aMailServerAndNothingToSend() {
        sql.sql("DELETE FROM mail.letter").update();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        postman = postman(server.getSmtp().getPort());
    }

    @AfterEach
    void noServerStaysBehind() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsTextAndAsHtml() throws Exception {
        send(new Letter("ann@post.example", "Grüße", "Hello Ann,\n\nhttps://moot.example/x?a=1"));

        postman.deliver();

        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("Grüße");
        assertThat(message.getAllRecipients()[0]).hasToString("ann@post.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = whole(message);
        assertThat(parts)
                .startsWith("Hello Ann,")
                .contains("<a href=\"https://moot.example/x?a=1\"");
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void aLetterIsSentOnce() {
        send(new Letter("ann@post.example", "Once", "Only."));

        postman.deliver();
        postman.deliver();

        assertThat(received()).hasSize(1);
    }

    @Test
    void whatWasRolledBackIsNotSent() {
        transaction.executeWithoutResult(it -> {
            letters.send(new Letter("ann@post.example", "Never", "It did not happen."));
            it.setRollbackOnly();
        });

        postman.deliver();

        assertThat(received()).isEmpty();
    }

    @Test
    void nobodyWritesOutsideATransaction() {
        assertThatThrownBy(() -> letters.send(new Letter("ann@post.example", "So", "No.")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatWasDownGetsTheLetterLater() {
        var port = server.getSmtp().getPort();
        server.stop();
        send(new Letter("ann@post.example", "Patience", "It comes."));

        postman.deliver();
        assertThat(state()).isEqualTo("waiting");
        assertThat(outbox.newest(null, 1).getFirst().lastError()).isNotBlank();

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        postman.deliver();
        assertThat(received()).as("not before its time").isEmpty();

        Now.at(Instant.now().plus(Duration.ofMinutes(2)), postman::deliver);
        assertThat(received()).hasSize(1);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void aLetterIsGivenUpInTheEnd() {
        server.stop();
        send(new Letter("ann@post.example", "In vain", "Nobody opens."));

        for (var hour = 0; hour < 12; hour++) {
            Now.at(Instant.now().plus(Duration.ofHours(6L * hour)), postman::deliver);
        }

        assertThat(state()).isEqualTo("failed");
    }

    @Test
    void aKilledPostmansLetterIsTriedAgain() {
        send(new Letter("ann@post.example", "Again", "He was carried off."));
        outbox.take(clock.instant(), Duration.ofMinutes(5));

        postman.deliver();
        assertThat(received()).isEmpty();

        Now.at(Instant.now().plus(Duration.ofMinutes(6)), postman::deliver);
        assertThat(received()).hasSize(1);
    }

    @Test
    void nothingCanBeSmuggledIntoTheHeaders() throws Exception {
        send(new Letter("ann@post.example", "Hello\r\nBcc: eve@post.example", "Text."));
        send(new Letter("ann@post.example\r\nBcc: eve@post.example", "Hello", "Text."));
        send(new Letter("ann@post.example, eve@post.example", "Hello", "Text."));

        postman.deliver();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("Hello Bcc: eve@post.example");
        assertThat(received().getFirst().getHeader("Bcc")).isNull();
    }

    @Test
    void whoeverGetsVeryManyGetsTheRestLater() {
        for (var number = 0; number < Outbox.HOURLY + 5; number++) {
            send(new Letter("ann@post.example", "Number " + number, "Text."));
        }
        send(new Letter("bert@post.example", "Somebody else", "Text."));

        postman.deliver();
        postman.deliver();
        assertThat(received()).hasSize(Outbox.HOURLY + 1);

        Now.at(Instant.now().plus(Duration.ofMinutes(61)), postman::deliver);
        assertThat(received()).hasSize(Outbox.HOURLY + 6);
    }

    @Test
    void lettersToAnAddressAreForgotten() {
        send(new Letter("Ann@Post.example", "Old", "Text."));

        letters.forget("ann@post.example");

        assertThat(outbox.newest(null, 1)).isEmpty();
    }

    private void send(Letter letter) {
        transaction.executeWithoutResult(_ -> letters.send(letter));
    }

    private String state() {
        return outbox.newest(null, 1).getFirst().state();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private Postman postman(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Postman(
                outbox, envelopes, beans.getBeanProvider(JavaMailSender.class), "localhost", clock);
    }

    private static String whole(MimeMessage message) throws Exception {
        var related =
                (MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        var both = (MimeMultipart) related.getBodyPart(0).getContent();
        return both.getBodyPart(0).getContent().toString()
                + both.getBodyPart(1).getContent().toString();
    }
}
