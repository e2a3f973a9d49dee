package folkmoot.mail;

import folkmoot.site.Settings;
import gg.jte.generated.precompiled.Templates;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Makes a letter ready for the post: plain text first, the same as simple HTML, from the place.
@Component
class Envelopes {

    private final Settings settings;
    private final Templates html;
    private final String host;

    Envelopes(
            Settings settings,
            Templates html,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.settings = settings;
        this.html = html;
        this.host = URI.create(url).getHost();
    }

    /// The address that letters come from.
    String sender() {
        return settings.get("mail.from", "place@" + host);
    }

    MimeMessage of(LetterView letter, MimeMessage message) throws MessagingException {
        var brand = settings.brand();
        var envelope = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        envelope.setFrom(from(brand.name()));
        envelope.setTo(new InternetAddress(letter.recipient(), true));
        envelope.setSubject(letter.subject());
        envelope.setSentDate(Date.from(letter.writtenAt()));
        envelope.setText(
                letter.text(),
                html.mailLetter(brand, letter.subject(), Paragraph.of(letter.text())).render());
        // Out-of-office programs answer each other for days otherwise (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        // The same at each attempt, so that a letter that arrives twice is shown once.
        message.setHeader("Message-ID", "<" + letter.id() + "@" + host + ">");
        return message;
    }

    private InternetAddress from(String name) throws MessagingException {
        try {
            return new InternetAddress(sender(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }
}
