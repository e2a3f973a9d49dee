package folkmoot.listening.mailbox;

import folkmoot.listening.NewMention;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A letter as something that was said: who sent it by name, without their address.
final class Letter {

    private static final int LARGEST = 200_000;
    private static final int DEEPEST = 5;

    private Letter() {}

    static NewMention read(Message it) throws MessagingException {
        var number = it.getHeader("Message-ID");
        var sent = it.getSentDate() == null ? it.getReceivedDate() : it.getSentDate();
        return new NewMention(
                number == null ? "" : number[0].strip(),
                "",
                sender(it),
                "",
                sent == null ? null : sent.toInstant(),
                "",
                Objects.requireNonNullElse(it.getSubject(), ""),
                text(it));
    }

    private static String sender(Message it) throws MessagingException {
        var from = it.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress first
                ? Objects.requireNonNullElse(first.getPersonal(), "")
                : "";
    }

    private static String text(Message it) throws MessagingException {
        try {
            var plain = part(it, "text/plain", 0);
            var text = plain == null ? part(it, "text/html", 0) : plain;
            return text == null ? "" : text;
        } catch (IOException e) {
            // A lost connection says so in there.
            if (e.getCause() instanceof MessagingException told) {
                throw told;
            }
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String part(Part it, String type, int depth)
            throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(it.getDisposition()) || depth > DEEPEST) {
            return null;
        }
        if (it.isMimeType(type)) {
            return decoded(it);
        }
        if (it.isMimeType("multipart/*") && it.getContent() instanceof Multipart all) {
            for (var i = 0; i < all.getCount(); i++) {
                var found = part(all.getBodyPart(i), type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String decoded(Part it) throws MessagingException, IOException {
        try (var in = it.getInputStream()) {
            return new String(in.readNBytes(LARGEST), charset(it.getContentType()));
        }
    }

    private static Charset charset(String type) {
        try {
            var said = new ContentType(type).getParameter("charset");
            return said == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(said));
        } catch (jakarta.mail.internet.ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
