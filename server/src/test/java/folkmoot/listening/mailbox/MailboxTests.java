package folkmoot.listening.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.visit.Haul;
import folkmoot.listening.visit.Visit;
import folkmoot.site.Ids;
import jakarta.mail.Flags;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A mailbox is read and left as it is, and its password is seen by nobody.
@FolkmootTest
class MailboxTests {

    private static final String PASSWORD = "s3cret-of-the-box";

    @Autowired MailboxKind mailbox;
    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired JdbcClient sql;

    private GreenMailUser box;
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void aMailbox() throws Exception {
        mail.start();
        box = mail.setUser("alerts@us.example", "alerts", PASSWORD);
        deliver(
                "1",
                "Google Alert - brakes",
                "text/html; charset=UTF-8",
                "<p>They <b>squeak</b></p>");
        deliver(
                "2",
                "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
                "text/plain; charset=ISO-8859-1",
                "Sch\u00f6n laut");
    }

    @AfterEach
    void gone() {
        mail.stop();
    }

    private void deliver(String number, String subject, String type, String text) throws Exception {
        var raw =
                """
                From: "Alerts" <noreply@alerts.example>
                To: alerts@us.example
                Message-ID: <%s@alerts.example>
                Date: Sun, 01 Nov 2026 10:0%s:00 +0000
                Subject: %s
                MIME-Version: 1.0
                Content-Type: %s
                Content-Transfer-Encoding: 8bit

                %s
                """
                        .formatted(number, number, subject, type, text)
                        .replace("\n", "\r\n");
        var letter =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                raw.getBytes(
                                        type.contains("8859")
                                                ? StandardCharsets.ISO_8859_1
                                                : StandardCharsets.UTF_8)));
        box.deliver(letter);
    }

    private String server() {
        return "imap://localhost:" + mail.getImap().getPort();
    }

    private Haul visit(Map<String, String> cursor, String password) throws Unfetched {
        return visit(server(), cursor, password);
    }

    private Haul visit(String server, Map<String, String> cursor, String password)
            throws Unfetched {
        return mailbox.visit(
                new Visit(
                        Map.of(
                                "server",
                                server,
                                "login",
                                "alerts",
                                "password",
                                password,
                                "folder",
                                "INBOX"),
                        cursor,
                        false,
                        Instant.now()));
    }

    @Test
    void lettersAreReadOnceAndLeftUnread() throws Exception {
        var first = visit(Map.of(), PASSWORD);
        assertThat(first.found())
                .extracting(NewMention::title)
                .containsExactly("Google Alert - brakes", "Gr\u00fc\u00dfe");
        assertThat(first.found())
                .extracting(it -> it.text().strip())
                .containsExactly("<p>They <b>squeak</b></p>", "Sch\u00f6n laut");
        assertThat(first.found()).extracting(NewMention::author).containsOnly("Alerts");
        assertThat(first.found().getFirst().saidAt()).isEqualTo("2026-11-01T10:01:00Z");
        assertThat(visit(first.cursor(), PASSWORD).found()).isEmpty();

        deliver("3", "Third", "text/plain", "More");
        assertThat(visit(first.cursor(), PASSWORD).found())
                .extracting(NewMention::title)
                .containsExactly("Third");
        for (var it : mail.getReceivedMessages()) {
            assertThat(it.isSet(Flags.Flag.SEEN)).isFalse();
        }
    }

    @Test
    void aLetterThatCannotBeReadKeepsNobodyFromTheNext() throws Exception {
        deliver("3", "Broken", "text/plain\nContent-Transfer-Encoding: secret", "Unreadable");
        deliver("4", "Fourth", "text/plain", "More");

        assertThat(visit(Map.of(), PASSWORD).found())
                .extracting(NewMention::title)
                .containsExactly("Google Alert - brakes", "Gr\u00fc\u00dfe", "Fourth");
    }

    @Test
    void aConnectionThatIsLostInBetweenMakesNoLetterABadOne() throws Exception {
        try (var line = new Line(mail.getImap().getPort(), "FETCH 2 (BODY[")) {
            assertThatThrownBy(() -> visit("imap://localhost:" + line.port(), Map.of(), PASSWORD))
                    .hasMessageContaining("localhost");
        }
        assertThat(visit(Map.of(), PASSWORD).found()).hasSize(2);

        var lost =
                new MimeMessage(Session.getInstance(new Properties())) {
                    @Override
                    public InputStream getInputStream() throws IOException {
                        throw new IOException(new FolderClosedException(null));
                    }
                };
        lost.setText("Half of");
        assertThatThrownBy(() -> Letter.read(lost)).isInstanceOf(FolderClosedException.class);
    }

    @Test
    void aPasswordGoesToNobodyWhoCannotProveWhoTheyAre(@TempDir Path folder) throws Exception {
        var store = folder.resolve("own.p12");
        certificate(store);
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        var safe = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        safe.start();
        var before = SSLContext.getDefault();
        try {
            safe.setUser("alerts@us.example", "alerts", PASSWORD)
                    .deliver(mail.getReceivedMessages()[0]);
            var server = "localhost:" + safe.getImaps().getPort();
            assertThatThrownBy(() -> visit(server, Map.of(), PASSWORD))
                    .isInstanceOf(Unfetched.class);

            SSLContext.setDefault(trusting(store));
            assertThat(visit(server, Map.of(), PASSWORD).found())
                    .extracting(NewMention::title)
                    .containsExactly("Google Alert - brakes");
            // Whoever is trusted under one name is not under another.
            var other = server.replace("localhost", "127.0.0.1");
            assertThatThrownBy(() -> visit(other, Map.of(), PASSWORD))
                    .isInstanceOf(Unfetched.class);
        } finally {
            SSLContext.setDefault(before);
            System.clearProperty("greenmail.tls.keystore.file");
            safe.stop();
        }
    }

    private static void certificate(Path store) throws Exception {
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "own",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor()).isZero();
    }

    private static SSLContext trusting(Path store) throws Exception {
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", keys.getCertificate("own"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return tls;
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> visit(Map.of(), "wrong"))
                .hasMessageContaining("does not know that name with that password")
                .hasMessageNotContaining("wrong\"");
        assertThatThrownBy(() -> Server.of("imap://mail.example", false))
                .isInstanceOf(Unfetched.class);
        assertThatThrownBy(() -> Server.of("http://mail.example", true))
                .isInstanceOf(Unfetched.class);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                assertThat(Server.of("mail.example", false))
                                        .isEqualTo(new Server("mail.example", 993, true))))
                .isNull();
    }

    @Test
    void thePasswordIsShownToNobody() {
        var form =
                browser.post()
                        .uri("/listening/sources")
                        .cookie(cast.bert().cookie())
                        .param("kind", "mailbox")
                        .param("setting-server", server())
                        .param("setting-login", "alerts")
                        .param("setting-password", PASSWORD)
                        .param("setting-folder", "INBOX")
                        .param("name", "Box " + Instant.now());
        var answer = form.exchange();
        assertThat(answer).hasStatus(303);
        var path = answer.getResponse().getHeader("Location");
        assertThat(browser.get().uri(path).cookie(cast.bert().cookie()))
                .bodyText()
                .contains("alerts")
                .doesNotContain(PASSWORD);
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM listening.source WHERE settings::text LIKE '%"
                                                + PASSWORD
                                                + "%'")
                                .query(Long.class)
                                .single())
                .isZero();
        var source = Ids.of(path.substring(path.lastIndexOf('/') + 1));
        assertThat(secrets(source)).isEqualTo(1);
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM listening.secret AS it WHERE it::text LIKE '%' || ? || '%' OR position(convert_to(?, 'UTF8') IN sealed) > 0")
                                .params(PASSWORD, PASSWORD)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(came(source)).isEqualTo(2);
        assertThat(form.param("look", "yes").exchange())
                .bodyText()
                .contains("They squeak")
                .doesNotContain(PASSWORD);

        browser.post().uri(path + "/removals").cookie(cast.bert().cookie()).exchange();
        assertThat(secrets(source)).isZero();
    }

    private long secrets(UUID source) {
        return sql.sql("SELECT count(*) FROM listening.secret WHERE source = ?")
                .param(source)
                .query(Long.class)
                .single();
    }

    // Somebody goes there at once, with the password.
    private long came(UUID source) {
        await().until(() ->
                sql.sql("SELECT succeeded_at IS NOT NULL FROM listening.visit WHERE source = ?")
                        .param(source)
                        .query(Boolean.class)
                        .single());
        return sql.sql("SELECT mentions FROM listening.source WHERE id = ?")
                .param(source)
                .query(Long.class)
                .single();
    }
}
