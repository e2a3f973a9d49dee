package folkmoot.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The last door before a page: whatever is not on this list does not get through.
///
/// Never add style, noscript, svg or math: that is where sanitisers break on the browser's second
/// reading.
final class Sanitiser {

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "pre")
                    .allowElements("ul", "ol", "li", "strong", "em", "del", "code", "a")
                    .allowElements("table", "thead", "tbody", "tr", "th", "td")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .matching(Pattern.compile("\\d{1,9}"))
                    .onElements("ol")
                    .allowAttributes("align")
                    .matching(true, "left", "center", "right")
                    .onElements("th", "td")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("ugc", "nofollow", "noopener")
                    .toFactory();

    private Sanitiser() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
