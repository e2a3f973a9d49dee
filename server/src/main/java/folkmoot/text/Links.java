package folkmoot.text;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Text;

/// Finds where a text leads to: what a browser would follow, and what is spelled out in code or raw
/// HTML all the same. The same address twice counts twice.
public final class Links extends AbstractVisitor {

    private static final Pattern POSSIBLE = Pattern.compile("[/\\\\&]|(?i:www\\.)");
    private static final Pattern SPELLED =
            Pattern.compile("(?i)(?:https?://|\\bwww\\.)[^\\s<>\"'\\[\\]]+");
    private static final Pattern PARTS =
            Pattern.compile("(?is)(?:https?:)?[/\\\\]{2,}(?:[^/?#\\\\]*@)?([^/?#:\\\\]+).*");

    private final List<Link> found = new ArrayList<>();

    private Links() {}

    /// In the order of the text. Addresses within this place (`/products`) and mail are not
    /// counted.
    public static List<Link> of(String markdown) {
        // Most texts lead nowhere, and parsing them would cost more than all other rules together.
        if (Unmarked.is(markdown) || !POSSIBLE.matcher(markdown).find()) {
            return List.of();
        }
        return parsed(markdown);
    }

    static List<Link> parsed(String markdown) {
        var links = new Links();
        Markdown.parse(markdown).accept(links);
        return List.copyOf(links.found);
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
        add(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        add(image.getDestination());
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        if (!(text.getParent() instanceof org.commonmark.node.Link)) {
            spelled(text.getLiteral());
        }
    }

    @Override
    public void visit(Code code) {
        spelled(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        spelled(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        spelled(html.getLiteral());
    }

    private void spelled(String text) {
        SPELLED.matcher(text).results().forEach(it -> add(it.group()));
    }

    private void add(String url) {
        var whole = url.regionMatches(true, 0, "www.", 0, 4) ? "http://" + url : url;
        var parts = PARTS.matcher(whole.strip());
        if (parts.matches()) {
            found.add(new Link(whole, ascii(parts.group(1))));
        }
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
