package folkmoot.syndication.sitemap;

import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.talk.PostId;
import folkmoot.talk.PostLists;
import folkmoot.talk.PostView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// Tells search engines what is here (sitemaps.org): products in one map, posts in maps of ten
/// thousand.
@Controller
class SitemapController {

    private static final int MAP = 10_000;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final PostLists posts;
    private final Products products;

    SitemapController(PostLists posts, Products products) {
        this.posts = posts;
        this.products = products;
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String index(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "sitemap");
        var maps =
                Stream.concat(
                        Stream.of("/sitemaps/products.xml"),
                        posts.milestones(MAP).stream().map(it -> "/sitemaps/posts/" + it + ".xml"));
        return HEAD
                + "<sitemapindex"
                + SPACE
                + lines(maps.map(it -> "<sitemap><loc>" + frame.url(it) + "</loc></sitemap>"))
                + "</sitemapindex>\n";
    }

    @GetMapping(path = "/sitemaps/products.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String products(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "list:products");
        var all = products.after((ProductId) null, MAP).stream();
        return HEAD
                + "<urlset"
                + SPACE
                + lines(all.map(it -> "<url><loc>" + frame.url(it.path()) + "</loc></url>"))
                + "</urlset>\n";
    }

    @GetMapping(path = "/sitemaps/posts/{first}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String posts(@PathVariable PostId first, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "sitemap");
        var all = posts.from(first, MAP).stream();
        return HEAD + "<urlset" + SPACE + lines(all.map(it -> url(it, frame))) + "</urlset>\n";
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "robots");
        return """
        User-agent: *
        Disallow: /search
        Disallow: /settings
        Disallow: /sign-in
        Disallow: /sign-up
        Disallow: /outbox
        Disallow: /invitations/
        Disallow: /confirm/

        Sitemap: %s
        """
                .formatted(frame.url("/sitemap.xml"));
    }

    private static String url(PostView post, Frame frame) {
        var edited = post.editedAt();
        var changed = (edited == null ? post.postedAt() : edited).truncatedTo(ChronoUnit.SECONDS);
        return "<url><loc>"
                + frame.url(post.path())
                + "</loc><lastmod>"
                + changed
                + "</lastmod></url>";
    }

    private static String lines(Stream<String> lines) {
        var all = new StringBuilder();
        lines.forEach(it -> all.append(it).append('\n'));
        return all.toString();
    }
}
