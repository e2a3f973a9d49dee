package folkmoot.moderation;

import folkmoot.text.Links;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Signs that advertising has, of which one alone proves nothing: two are needed.
///
/// Spam models do not travel between places (shared/research/data.md, finding 3), so this is a
/// short list of signs that anybody can read; what people decide here later teaches a model of the
/// place.
@Component
@Order(2)
class SpamSigns implements Rule {

    private static final Phrases OFFERS =
            new Phrases(
                    "viagra|cialis|casino|jackpot|forex|crypto|bitcoin|airdrop|payday loan|followers|backlinks?"
                            + "|escort|replica|earn \\$|make money|work from home|100% free|click here|act now"
                            + "|limited time|buy now|best price|promo code|referral link|seo services?");
    private static final Pattern CONTACT =
            Pattern.compile(
                    "(?i)(whats?app|telegram|t\\.me/|wa\\.me/|\\bline id\\b|\\+\\d[\\d ()-]{8,}\\d|\\w@gmail\\.com)");
    private static final Set<String> SHORTENED =
            Set.of(
                    "bit.ly",
                    "tinyurl.com",
                    "t.co",
                    "goo.gl",
                    "is.gd",
                    "cutt.ly",
                    "rb.gy",
                    "ow.ly",
                    "shorturl.at");
    private static final Pattern DISGUISED =
            Pattern.compile(
                    "\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}|\\p{L}[\\u200B-\\u200D\\u2060]\\p{L}");
    private static final int ENOUGH = 2;

    @Override
    public String id() {
        return "spam";
    }

    @Override
    public boolean holds(Deed deed) {
        return signs(deed.text()) >= ENOUGH;
    }

    @Override
    public boolean holds(String words) {
        return signs(words) >= ENOUGH;
    }

    static int signs(String text) {
        var links = Links.of(text);
        var offers = OFFERS.count(text, 2);
        return offers
                + (links.isEmpty() ? 0 : 1)
                + (mayContact(text) && CONTACT.matcher(text).find() ? 1 : 0)
                + (links.stream().anyMatch(it -> SHORTENED.contains(it.host())) ? 1 : 0)
                + (mayDisguise(text) && DISGUISED.matcher(text).find() ? 1 : 0);
    }

    // The patterns are looked for at every char; most texts have nothing that they need.
    private static boolean mayContact(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf('+') >= 0
                || lower.indexOf('@') >= 0
                || lower.indexOf('/') >= 0
                || lower.contains("app")
                || lower.contains("telegram")
                || lower.contains("line id");
    }

    private static boolean mayDisguise(String text) {
        return text.chars()
                .anyMatch(it ->
                        it >= 0x370 && (it < 0x600 || it >= 0x1C80 && it < 0x2000)
                                || it >= 0x200B && it <= 0x200D
                                || it == 0x2060
                                || it >= 0x2DE0 && it < 0x2E00
                                || it >= 0xA640 && it < 0xA6A0);
    }
}
