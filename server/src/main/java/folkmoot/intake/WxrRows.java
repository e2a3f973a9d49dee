package folkmoot.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Posts of a blog, and each comment below them as a record of its own, from a WordPress export
/// (WXR). What was never public is no record; addresses of mail and of networks are not read.
final class WxrRows implements Rows {

    static final String NAMESPACE = "http://wordpress.org/export/";

    private static final List<String> COLUMNS =
            List.of("id", "address", "title", "author", "date", "language", "text");

    private final Reader in;
    private final XMLStreamReader xml;
    private final Deque<Row> ready = new ArrayDeque<>();
    private final Map<String, String> about = new HashMap<>();
    private Map<String, String> post = Map.of();
    private long postLine;
    private boolean told = true;
    private boolean ended;
    private long number;

    WxrRows(Reader in) {
        this.in = in;
        try {
            this.xml = Xml.reader(in);
        } catch (XMLStreamException e) {
            throw new Unreadable("No XML: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /// What stands before the posts: `title`, `link`, `language`.
    Map<String, String> about() {
        return about;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (ready.isEmpty() && !ended && xml.hasNext()) {
                step();
            }
        } catch (XMLStreamException e) {
            ended = true;
            var words =
                    "not well-formed, nothing after it can be read: "
                            + String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
            ready.add(new Row(++number, e.getLocation().getLineNumber(), List.of(), "", words));
        }
        return ready.poll();
    }

    private void step() throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> {
                if (xml.getLocalName().equals("item")) {
                    tell();
                }
            }
            default -> {}
        }
    }

    private void begin() throws XMLStreamException {
        var name = name();
        switch (name) {
            case "rss", "channel" -> {}
            case "item" -> {
                post = new HashMap<>();
                postLine = xml.getLocation().getLineNumber();
                told = false;
            }
            case "wp:comment" -> {
                tell();
                comment();
            }
            default -> (told ? about : post).putIfAbsent(name, text());
        }
    }

    private void comment() throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var parts = new HashMap<String, String>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                parts.putIfAbsent(name(), text());
            }
        }
        var id = get(parts, "wp:comment_id");
        var link = get(post, "link");
        ready.add(
                new Row(
                        ++number,
                        line,
                        List.of(
                                "comment-" + id,
                                link.isEmpty() ? "" : link + "#comment-" + id,
                                "",
                                get(parts, "wp:comment_author"),
                                date(parts, "wp:comment_date_gmt", "wp:comment_date"),
                                get(about, "language"),
                                get(parts, "wp:comment_content")),
                        "",
                        flaw(parts)));
    }

    // A post is told before its comments, as soon as they begin.
    private void tell() {
        if (told) {
            return;
        }
        told = true;
        ready.add(
                new Row(
                        ++number,
                        postLine,
                        List.of(
                                "post-" + get(post, "wp:post_id"),
                                get(post, "link"),
                                get(post, "title"),
                                get(post, "dc:creator"),
                                date(post, "wp:post_date_gmt", "pubDate"),
                                get(about, "language"),
                                get(post, "content:encoded")),
                        "",
                        postFlaw()));
    }

    private @Nullable String postFlaw() {
        var type = get(post, "wp:post_type");
        var status = get(post, "wp:status");
        if (!type.isEmpty() && !type.equals("post") && !type.equals("page")) {
            return "no post, but: " + type;
        }
        if (!status.isEmpty() && !status.equals("publish")) {
            return "not public: " + status;
        }
        return get(post, "wp:post_password").isEmpty() ? null : "not public: behind a password";
    }

    private @Nullable String flaw(Map<String, String> comment) {
        var approved = get(comment, "wp:comment_approved");
        var type = get(comment, "wp:comment_type");
        if (!approved.isEmpty() && !approved.equals("1")) {
            return "a comment that was not approved: " + approved;
        }
        if (!type.isEmpty() && !type.equals("comment")) {
            return "no comment, but: " + type;
        }
        return postFlaw();
    }

    private static String date(Map<String, String> parts, String first, String second) {
        var date = get(parts, first);
        return date.isEmpty() || date.startsWith("0000") ? get(parts, second) : date;
    }

    private static String get(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    // As exports write it, whatever prefix they use.
    private String name() {
        var space = xml.getNamespaceURI();
        var local = xml.getLocalName();
        if (space == null || space.isEmpty()) {
            return local;
        }
        if (space.startsWith(NAMESPACE)) {
            return (space.contains("/excerpt/") ? "excerpt:" : "wp:") + local;
        }
        return (local.equals("encoded") ? "content:" : local.equals("creator") ? "dc:" : "x:")
                + local;
    }

    // Without what stands in elements inside.
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1 && text.length() <= DelimitedRows.MOST) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
