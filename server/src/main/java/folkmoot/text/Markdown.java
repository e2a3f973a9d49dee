package folkmoot.text;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// Makes HTML that is safe to show from what people write. Never throws, whatever they write; raw
/// HTML is shown as the text it is, pictures become links, `@handle` leads to the person.
///
/// What comes back has been through the sanitiser last: it must not be edited as a string.
public final class Markdown {

    /// More than anybody may post; what lies beyond is not drawn.
    static final int MOST = 100_000;

    // Deeper nesting is never meant by a person, and costs stack in every tree walk.
    private static final int DEEPEST = 40;

    private static final List<Extension> FULL =
            List.of(
                    AutolinkExtension.create(),
                    StrikethroughExtension.create(),
                    TablesExtension.create());
    private static final List<Extension> BRIEF = List.of(FULL.get(0), FULL.get(1));

    // No code by indentation and no blocks of HTML: people indent and paste without meaning either.
    // Comments have no headings and rules besides: "# 1 reason" stays a sentence.
    private static final Set<Class<? extends Block>> BRIEF_BLOCKS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class);
    private static final Set<Class<? extends Block>> FULL_BLOCKS =
            Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    ListBlock.class,
                    Heading.class,
                    ThematicBreak.class);

    private static final Parser FULL_PARSER = parser(FULL, FULL_BLOCKS);
    private static final Parser BRIEF_PARSER = parser(BRIEF, BRIEF_BLOCKS);
    private static final HtmlRenderer FULL_RENDERER = renderer(FULL);
    private static final HtmlRenderer BRIEF_RENDERER = renderer(BRIEF);

    private Markdown() {}

    /// For posts and descriptions: paragraphs, headings (from h3 down), lists, quotes, code,
    /// tables.
    public static String full(String text) {
        return Unmarked.is(text) ? Unmarked.html(text) : parsed(text);
    }

    static String parsed(String text) {
        return Sanitiser.clean(FULL_RENDERER.render(parse(text)));
    }

    /// For comments: paragraphs, lists, quotes and code.
    public static String brief(String text) {
        return Unmarked.is(text)
                ? Unmarked.html(text)
                : Sanitiser.clean(BRIEF_RENDERER.render(BRIEF_PARSER.parse(limited(text))));
    }

    static Node parse(String text) {
        return FULL_PARSER.parse(limited(text));
    }

    private static String limited(String text) {
        return Cut.at(text, MOST);
    }

    private static Parser parser(List<Extension> extensions, Set<Class<? extends Block>> blocks) {
        return Parser.builder()
                .extensions(extensions)
                .enabledBlockTypes(blocks)
                .customInlineContentParserFactory(new HandleParser.Factory())
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    private static HtmlRenderer renderer(List<Extension> extensions) {
        return HtmlRenderer.builder()
                .extensions(extensions)
                .nodeRendererFactory(HouseRenderer::new)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
                .percentEncodeUrls(true)
                .softbreak("<br>\n")
                .build();
    }
}
