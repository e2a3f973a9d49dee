package folkmoot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Carries letters to the mail server, if there is one, and comes back later when nobody opens.
///
/// A letter is taken before it is carried, so that two processes do not carry the same one and a
/// killed one leaves it to be tried again. A letter can therefore arrive twice, under the same
/// Message-ID, but never not at all.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(30);

    /// A link that is days old helps nobody; nor do a demonstration's letters of last year.
    private static final Duration FRESH = Duration.ofDays(3);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    private final Outbox outbox;
    private final Envelopes envelopes;
    private final @Nullable JavaMailSender server;
    private final Clock clock;
    private final ReentrantLock busy = new ReentrantLock();

    Postman(
            Outbox outbox,
            Envelopes envelopes,
            ObjectProvider<JavaMailSender> server,
            @Value("${spring.mail.host:}") String host,
            Clock clock) {
        this.outbox = outbox;
        this.envelopes = envelopes;
        // Which beans there are is settled by the build; where the server is, by the start.
        this.server = host.isEmpty() ? null : server.getIfAvailable();
        this.clock = clock;
    }

    /// Without a mail server letters stay in the outbox.
    boolean hasServer() {
        return server != null;
    }

    // At a fixed rate each run has a thread of its own: a slow server holds up nothing else.
    @Scheduled(fixedRateString = "PT2S")
    void deliver() {
        if (server == null || !busy.tryLock()) {
            return;
        }
        try {
            var letters = outbox.take(clock.instant(), LEASE);
            letters.forEach(it -> deliver(it, server));
        } finally {
            busy.unlock();
        }
    }

    @Scheduled(fixedRateString = "PT6H")
    void tidy() {
        outbox.tidy(clock.instant().minus(KEPT));
    }

    private void deliver(LetterView letter, JavaMailSender server) {
        var now = clock.instant();
        if (letter.writtenAt().plus(FRESH).isBefore(now)) {
            outbox.failed(letter.id(), "too old", null);
            return;
        }
        try {
            server.send(envelopes.of(letter, server.createMimeMessage()));
            outbox.sent(letter.id(), clock.instant());
        } catch (AddressException e) {
            outbox.failed(letter.id(), "not an address", null);
        } catch (MessagingException | MailException e) {
            outbox.failed(letter.id(), String.valueOf(e.getMessage()), next(letter, now));
            LOG.warn("letter {} not sent: {}", letter.id(), e.getMessage());
        }
    }

    private static @Nullable Instant next(LetterView letter, Instant now) {
        return letter.attempts() > PAUSES.size()
                ? null
                : now.plus(PAUSES.get(letter.attempts() - 1));
    }
}
