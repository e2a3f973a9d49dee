package folkmoot.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Draws the nodes that look different in this house.
final class HouseRenderer implements NodeRenderer {

    // h1 and h2 belong to the page.
    private static final int SHIFT = 2;
    private static final int LOWEST = 6;

    // Texts from other places have it; nothing else of HTML is understood.
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private int above = SHIFT;

    HouseRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Link.class, Image.class, Handle.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> link(link, link.getDestination());
            case Image image -> link(image, image.getDestination());
            case Handle handle -> handle(handle);
            case HtmlInline raw -> raw(raw);
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    // People begin with any level and leave some out; readers' programs walk from one to the next.
    private void heading(Heading heading) {
        above = Math.min(Math.min(heading.getLevel() + SHIFT, above + 1), LOWEST);
        var name = "h" + above;
        html.line();
        html.tag(name);
        children(heading);
        html.tag("/" + name);
        html.line();
    }

    private void handle(Handle handle) {
        var path = "/people/" + handle.written().toLowerCase(Locale.ROOT);
        if (linked(handle)) {
            html.text("@" + handle.written());
        } else {
            html.tag("a", Map.of("href", path));
            html.text("@" + handle.written());
            html.tag("/a");
        }
    }

    private void link(Node node, String address) {
        var safe = context.urlSanitizer().sanitizeLinkUrl(address);
        if (safe.isEmpty() || linked(node)) {
            children(node);
            return;
        }
        html.tag("a", Map.of("href", context.encodeUrl(safe)));
        if (node.getFirstChild() == null) {
            html.text(address);
        }
        children(node);
        html.tag("/a");
    }

    static boolean breaks(HtmlInline raw) {
        return BREAK.matcher(raw.getLiteral()).matches();
    }

    private void raw(HtmlInline raw) {
        if (breaks(raw)) {
            html.tag("br");
        } else {
            html.text(raw.getLiteral());
        }
    }

    private void children(Node parent) {
        for (var it = parent.getFirstChild(); it != null; it = it.getNext()) {
            context.render(it);
        }
    }

    // Links do not nest, and a picture's description may hold another link.
    private static boolean linked(Node node) {
        for (var it = node.getParent(); it != null; it = it.getParent()) {
            if (it instanceof Link || it instanceof Image) {
                return true;
            }
        }
        return false;
    }
}
