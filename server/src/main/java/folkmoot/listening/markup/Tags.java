package folkmoot.listening.markup;

import folkmoot.listening.told.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What something is filed under, in each vocabulary's own way.
final class Tags {

    private static final String PLAYERS = "http://www.itunes.com/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/category_schema";
    private static final int MOST = 100;
    private static final Pattern COMMA = Pattern.compile(",");

    private Tags() {}

    static List<Tag> of(Parts parts) {
        Set<Tag> tags = new LinkedHashSet<>();
        for (var it : parts.all("category", "subject", "tags", "keywords")) {
            tags(it).filter(tag -> !tag.term().isEmpty()).limit(MOST).forEach(tags::add);
        }
        return tags.stream().limit(MOST).toList();
    }

    private static Stream<Tag> tags(Element it) {
        var vocabulary = Vocabulary.of(it);
        var name = Vocabulary.local(it);
        if (name.equals("tags") || name.equals("keywords")) {
            var scheme = vocabulary == Vocabulary.PODCAST ? PLAYERS : "";
            return COMMA.splitAsStream(Parts.said(it))
                    .map(term -> new Tag(term.strip(), scheme, ""));
        }
        return switch (vocabulary) {
            case PODCAST -> nested(it);
            case MEDIA ->
                    Stream.of(new Tag(Parts.said(it), or(it.attr("scheme"), MEDIA), label(it)));
            default ->
                    Stream.of(
                            new Tag(
                                    or(it.attr("term"), or(it.ownText(), Parts.said(it))).strip(),
                                    or(it.attr("scheme"), it.attr("domain")).strip(),
                                    label(it)));
        };
    }

    // A kind within a kind.
    private static Stream<Tag> nested(Element it) {
        return Stream.concat(
                Stream.of(new Tag(it.attr("text").strip(), PLAYERS, "")),
                it.children().stream()
                        .filter(inner -> Vocabulary.local(inner).equals("category"))
                        .map(inner -> new Tag(inner.attr("text").strip(), PLAYERS, "")));
    }

    private static String label(Element it) {
        return it.attr("label").strip();
    }

    private static String or(String said, String otherwise) {
        return said.isBlank() ? otherwise : said;
    }
}
