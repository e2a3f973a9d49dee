package folkmoot.syndication.sitemap;

import folkmoot.people.Directory;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.talk.PostId;
import folkmoot.talk.PostLists;
import folkmoot.talk.PostView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// Tells search engines what is here (sitemaps.org): products, posts and members, each in maps of
/// ten thousand by key.
@Controller
class SitemapController {

    private static final int MAP = 10_000;
    private static final String XML = MediaType.APPLICATION_XML_VALUE;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final PostLists posts;
    private final Products products;
    private final Directory people;

    SitemapController(PostLists posts, Products products, Directory people) {
        this.posts = posts;
        this.products = products;
        this.people = people;
    }

    @GetMapping(path = "/sitemap.xml", produces = XML)
    @ResponseBody
    String index(Frame frame, HttpServletRequest request) {
        PageTags.add(request, "sitemap");
        var maps =
                Stream.of(
                                maps("products", products.milestones(MAP)),
                                maps("posts", posts.milestones(MAP)),
                                maps("people", people.milestones(MAP)))
                        .flatMap(it -> it);
        return HEAD
                + "<sitemapindex"
                + SPACE
                + lines(maps.map(it -> "<sitemap><loc>" + frame.url(it) + "</loc></sitemap>"))
                + "</sitemapindex>\n";
    }

    @GetMapping(path = "/sitemaps/products/{first}.xml", produces = XML)
    @ResponseBody
    String products(@PathVariable ProductId first, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "list:products");
        return urls(products.paths(first, MAP).stream().map(it -> url(it, frame)));
    }

    @GetMapping(path = "/sitemaps/people/{first}.xml", produces = XML)
    @ResponseBody
    String people(@PathVariable String first, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "sitemap");
        return urls(people.from(first, MAP).stream().map(it -> url("/people/" + it, frame)));
    }

    @GetMapping(path = "/sitemaps/posts/{first}.xml", produces = XML)
    @ResponseBody
    String posts(@PathVariable PostId first, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "sitemap");
        return urls(posts.from(first, MAP).stream().map(it -> url(it, frame)));
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

    private static Stream<String> maps(String kind, List<?> milestones) {
        return milestones.stream().map(it -> "/sitemaps/" + kind + "/" + it + ".xml");
    }

    private static String urls(Stream<String> urls) {
        return HEAD + "<urlset" + SPACE + lines(urls) + "</urlset>\n";
    }

    private static String url(String path, Frame frame) {
        return "<url><loc>" + frame.url(path) + "</loc></url>";
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
