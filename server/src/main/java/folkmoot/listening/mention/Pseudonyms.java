package folkmoot.listening.mention;

import folkmoot.listening.NewMention;
import folkmoot.listening.mapping.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stands in for names, numbers and addresses: the same for the same words, and nothing that leads
/// back to them for anybody without the place's salt (HMAC-SHA256, the first half).
@Component
class Pseudonyms {

    private static final String APART = "\u0000";
    private static final Pattern SIGN = Pattern.compile("^(?:@|/?u/)");

    private static final int OWN = 60;
    static final UUID NOBODYS = new UUID(0, 0);

    private final Salt salt;

    Pseudonyms(Salt salt) {
        this.salt = salt;
    }

    /// By what a mention is known when it comes again. Where its source has no number for it, that
    /// is everything it says.
    UUID key(UUID source, NewMention it) {
        return it.external().isEmpty()
                ? hash(
                        "words",
                        source.toString(),
                        it.author(),
                        it.person(),
                        String.valueOf(it.saidAt()),
                        it.address(),
                        it.title(),
                        it.text())
                : number(source, it.external());
    }

    /// By what a mention is known that has this number at its source.
    UUID number(UUID source, String external) {
        return hash("number", source.toString(), external);
    }

    /// Whose voice it is at that source; null where nobody said.
    @Nullable UUID author(UUID source, NewMention it) {
        if (!it.person().isEmpty()) {
            return person(source, it.person());
        }
        return it.author().isEmpty() ? null : voice(source, it.author());
    }

    /// Of whom a source tells apart.
    UUID person(UUID source, String person) {
        return hash("person", source.toString(), person);
    }

    /// Of a public name at one source.
    UUID voice(UUID source, String author) {
        return hash("voice", source.toString(), plain(author));
    }

    /// Of a public name, wherever it speaks; null for none.
    @Nullable UUID name(String author) {
        return plain(author).isEmpty() ? null : hash("name", plain(author));
    }

    UUID address(String address) {
        return hash("address", address.strip());
    }

    /// Of what somebody said, whichever source tells it. Short words that nobody signed are only
    /// themselves at one source.
    UUID words(String author, @Nullable Instant at, String title, String text) {
        var own = title.length() + text.length() >= OWN || at != null && !author.isEmpty();
        return own
                ? hash(
                        "said",
                        plain(author),
                        at == null ? "" : String.valueOf(at.getEpochSecond()),
                        title,
                        text)
                : NOBODYS;
    }

    /// All by which somebody may have asked not to be listened to.
    Set<UUID> asked(UUID source, NewMention it) {
        var all = new LinkedHashSet<UUID>();
        var author = author(source, it);
        var name = name(it.author());
        if (author != null) {
            all.add(author);
        }
        if (name != null) {
            all.add(name);
            all.add(voice(source, it.author()));
        }
        if (!it.address().isEmpty()) {
            all.add(address(it.address()));
        }
        return all;
    }

    // @Ann, u/ann and ann are one.
    private static String plain(String name) {
        return SIGN.matcher(Reader.name(name).toLowerCase(Locale.ROOT)).replaceFirst("").strip();
    }

    private UUID hash(String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.secret(), "HmacSHA256"));
            var all = String.join(APART, parts).getBytes(StandardCharsets.UTF_8);
            var hash = ByteBuffer.wrap(mac.doFinal(all));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
