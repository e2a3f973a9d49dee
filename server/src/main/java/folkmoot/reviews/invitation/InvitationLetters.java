package folkmoot.reviews.invitation;

import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.products.ProductView;
import folkmoot.reviews.invitation.Invitations.Buyer;
import folkmoot.site.Settings;
import folkmoot.site.Texts;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The two letters to a buyer. The same for everybody, and without a word about whether they are
/// content.
@Component
class InvitationLetters {

    private final Letters letters;
    private final Seals seals;
    private final Settings settings;
    private final String base;

    InvitationLetters(
            Letters letters,
            Seals seals,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.letters = letters;
        this.seals = seals;
        this.settings = settings;
        this.base = base;
    }

    void invite(Buyer buyer, Map<ProductView, String> links) {
        send(buyer, links, "reviews.letter.invite");
    }

    void remind(Buyer buyer, Map<ProductView, String> links) {
        send(buyer, links, "reviews.letter.remind");
    }

    private void send(Buyer buyer, Map<ProductView, String> links, String what) {
        if (links.isEmpty()) {
            return;
        }
        var email = Objects.requireNonNull(buyer.email());
        var brand = settings.brand().name();
        var names =
                links.keySet().stream().map(ProductView::name).collect(Collectors.joining(", "));
        var buttons =
                links.entrySet().stream()
                        .map(it ->
                                it.getKey().name()
                                        + ":\n\n"
                                        + base
                                        + "/invitations/"
                                        + it.getValue())
                        .collect(Collectors.joining("\n\n"));
        var stop =
                base
                        + "/unsubscriptions/"
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(seals.address(email));
        letters.send(
                new Letter(
                        email,
                        Texts.say(what + ".subject", names),
                        Texts.say(
                                        what + ".text",
                                        buyer.name() == null ? "" : buyer.name(),
                                        brand,
                                        names)
                                + "\n\n"
                                + buttons
                                + "\n\n"
                                + Texts.say("reviews.letter.rules", brand)
                                + "\n\n"
                                + Texts.say("reviews.letter.stop")
                                + " "
                                + stop
                                + "\n"));
    }
}
