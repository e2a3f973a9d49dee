package folkmoot.products.catalogue;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Descriptions come as HTML from most shops; here they are Markdown, where a plain text is one.
final class Plain {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^>]*>|&[a-zA-Z#0-9]+;");

    private Plain() {}

    static String text(String description) {
        if (!MARKUP.matcher(description).find()) {
            return description;
        }
        var lines =
                description
                        .replaceAll("\\s+", " ")
                        .replaceAll("(?is)<(script|style)\\b.*?</\\1\\s*>", "")
                        .replaceAll("(?i)<li[^>]*>\\s*", "\n- ")
                        .replaceAll("(?i)<br\\s*/?>", "\n")
                        .replaceAll("(?i)</(p|div|h\\d|ul|ol|table|tr)\\s*>", "\n\n")
                        .replaceAll("<[a-zA-Z/!][^>]*>", "");
        return HtmlUtils.htmlUnescape(lines)
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+\n|\n[ \\t]+", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
