package folkmoot.listening.feed;

import folkmoot.listening.fetch.Answer;
import folkmoot.listening.told.About;
import folkmoot.listening.told.Channel;
import folkmoot.listening.told.Entry;
import folkmoot.listening.told.Feed;
import folkmoot.listening.told.Link;
import folkmoot.listening.told.Media;
import folkmoot.listening.told.Person;
import folkmoot.listening.told.Picture;
import folkmoot.listening.told.Place;
import folkmoot.listening.told.Times.Moment;
import folkmoot.listening.told.Words;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What we read, by the names that feedparser has for it.
final class Feedparser {

    private static final class Dictionary extends HashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1;

        Dictionary with(String name, @Nullable Object value) {
            put(name, value);
            return this;
        }

        /// What is unknown is not there.
        Dictionary said(String name, String value) {
            if (!value.isEmpty()) {
                put(name, value);
            }
            return this;
        }
    }

    /// HTML is the same when it means the same: `&#38;` is `&amp;`.
    private record Text(Words words) implements Python.Own {

        @Override
        public boolean is(String text) {
            return words.form() == Words.Form.PLAIN && words.value().equals(text.strip())
                    || canonical(words.html()).equals(canonical(text));
        }

        @Override
        public int ord() {
            var text = Parser.unescapeEntities(words.html(), false);
            return text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : -1;
        }

        private static String canonical(String html) {
            var body =
                    Jsoup.parseBodyFragment(html)
                            .outputSettings(new OutputSettings().prettyPrint(false))
                            .body();
            for (var it : body.select("*")) {
                var all = new TreeMap<String, String>();
                it.attributes().forEach(at -> all.put(at.getKey(), at.getValue()));
                it.clearAttributes();
                all.forEach(it::attr);
            }
            return body.html().strip();
        }
    }

    /// By name, as we widen it (`us-ascii` and `iso-8859-1` are read as `windows-1252`, `gb2312` as
    /// `gb18030`), and by what comes of it.
    private record Letter(Charset charset, byte[] bytes) implements Python.Own {

        @Override
        public boolean is(String text) {
            var expected = Letters.widened(Charset.forName(text));
            return charset.name().equals(expected.name())
                    && new String(bytes, charset).equals(new String(bytes, expected));
        }
    }

    private Feedparser() {}

    static Map<String, @Nullable Object> of(Answer answer, @Nullable Feed feed) {
        var flaws = Soundness.flaws(answer);
        var all =
                new Dictionary()
                        .with("bozo", !flaws.isEmpty())
                        .with("bozo_exception", flaws.contains(Soundness.Flaw.LETTERS))
                        .with("feedparser", Map.of("CharacterEncodingOverride", true))
                        .with("datetime", Map.of())
                        .with("headers", headers(answer))
                        .said("etag", answer.header("etag"))
                        .with(
                                "encoding",
                                new Letter(
                                        Letters.encoding(
                                                answer.body(), answer.header("content-type")),
                                        answer.body()))
                        .with("feed", new Dictionary())
                        .with("entries", List.of());
        moment(all, "modified", Moment.of(answer.header("last-modified")));
        if (feed != null) {
            all.with("version", feed.format().name().toLowerCase(Locale.ROOT))
                    .with("feed", channel(feed.channel()))
                    .with("entries", feed.entries().stream().map(Feedparser::entry).toList());
        }
        return all;
    }

    private static Dictionary headers(Answer answer) {
        var all = new Dictionary();
        answer.headers().keySet().forEach(it -> all.said(it, answer.header(it)));
        return all;
    }

    private static Dictionary channel(Channel it) {
        var cloud = it.cloud();
        var all =
                about(it.about())
                        .said("generator", it.generator().name())
                        .with(
                                "generator_detail",
                                new Dictionary()
                                        .said("name", it.generator().name())
                                        .said("href", it.generator().href())
                                        .said("version", it.generator().version()))
                        .said("docs", it.docs())
                        .said("ttl", it.ttl())
                        .said("icon", it.icon())
                        .said("logo", it.logo())
                        .said("newlocation", it.moved())
                        .with(
                                "cloud",
                                new Dictionary()
                                        .said("domain", cloud.domain())
                                        .said("port", cloud.port())
                                        .said("path", cloud.path())
                                        .said("registerprocedure", cloud.procedure())
                                        .said("protocol", cloud.protocol()))
                        .with(
                                "textinput",
                                new Dictionary()
                                        .said("title", it.question().title())
                                        .said("description", it.question().description())
                                        .said("name", it.question().name())
                                        .said("link", it.question().link()));
        it.about().links().stream()
                .filter(link -> link.rel().equals("self"))
                .forEach(link -> all.said("href", link.href()));
        words(all, "info", it.info());
        return all;
    }

    private static Dictionary entry(Entry it) {
        var first = it.contents().isEmpty() ? Words.NONE : it.contents().getFirst();
        var all =
                about(it.about())
                        .with("content", it.contents().stream().map(Feedparser::detail).toList())
                        .with("guidislink", it.idLeads())
                        .said("comments", it.talk().page())
                        .said("wfw_comment", it.talk().inbox())
                        .said("wfw_commentrss", it.talk().feed())
                        .with("where", where(it.beside().place()))
                        .with("psc_chapters", chapters(it));
        // As feedparser documents it: where there is no summary, it is the content.
        words(all, "summary", it.summary().isEmpty() ? first : it.summary());
        media(all, it.beside().media());
        var source = it.source();
        if (source != null) {
            all.put("source", channel(source));
        }
        return all;
    }

    private static Dictionary about(About it) {
        var all =
                new Dictionary()
                        .said("id", it.id())
                        .said("link", it.link())
                        .said("language", it.language())
                        .said("license", it.license())
                        .with("links", it.links().stream().map(Feedparser::link).toList())
                        .with(
                                "enclosures",
                                it.enclosures().stream().map(Feedparser::enclosure).toList())
                        .with("authors", people(it.authors()))
                        .with("contributors", people(it.contributors()))
                        .with("tags", tags(it))
                        .with("image", picture(it.picture(), "href"))
                        .with("itunes_block", it.podcast().blocked())
                        .with("itunes_explicit", it.podcast().explicit())
                        .said("itunes_duration", it.podcast().duration())
                        .with(
                                "thr_in-reply-to",
                                new Dictionary()
                                        .said("ref", it.answered().id())
                                        .said("href", it.answered().href())
                                        .said("type", it.answered().type())
                                        .said("source", it.answered().source()));
        it.tags().stream().limit(1).forEach(tag -> all.said("category", tag.term()));
        it.authors().stream().limit(1).forEach(person -> named(all, "author", person));
        named(all, "publisher", it.publisher());
        words(all, "title", it.title());
        words(all, "subtitle", it.subtitle());
        words(all, "rights", it.rights());
        moment(all, "published", it.times().published());
        moment(all, "updated", it.times().updated());
        moment(all, "created", it.times().created());
        moment(all, "expired", it.times().expired());
        moment(all, "validity_start", it.times().from());
        moment(all, "validity_end", it.times().to());
        return all;
    }

    private static List<Dictionary> tags(About about) {
        return about.tags().stream()
                .map(it ->
                        new Dictionary()
                                .said("term", it.term())
                                .said("scheme", it.scheme())
                                .said("label", it.label()))
                .toList();
    }

    private static void words(Dictionary into, String name, Words words) {
        into.with(name, new Text(words)).with(name + "_detail", detail(words));
    }

    private static Dictionary detail(Words it) {
        return new Dictionary()
                .with("value", new Text(it))
                .with(
                        "type",
                        switch (it.form()) {
                            case PLAIN -> "text/plain";
                            case HTML -> "text/html";
                            case XHTML -> "application/xhtml+xml";
                        })
                .with("language", it.language().isEmpty() ? null : it.language())
                .with("base", it.base())
                .said("src", it.source());
    }

    private static void moment(Dictionary into, String name, Moment moment) {
        into.said(name, moment.written());
        var at = moment.at();
        if (at != null) {
            var it = at.atZone(ZoneOffset.UTC);
            into.put(
                    name + "_parsed",
                    List.of(
                            it.getYear(),
                            it.getMonthValue(),
                            it.getDayOfMonth(),
                            it.getHour(),
                            it.getMinute(),
                            it.getSecond(),
                            it.getDayOfWeek().getValue() - 1,
                            it.getDayOfYear(),
                            0));
        }
    }

    private static List<Dictionary> people(List<Person> people) {
        return people.stream().map(Feedparser::person).toList();
    }

    private static Dictionary person(Person it) {
        return new Dictionary()
                .said("name", it.name())
                .said("email", it.email())
                .said("href", it.home());
    }

    private static void named(Dictionary into, String name, Person it) {
        var both = !it.name().isEmpty() && !it.email().isEmpty();
        into.said(name, both ? it.name() + " (" + it.email() + ")" : it.name() + it.email())
                .with(name + "_detail", person(it));
    }

    private static Dictionary enclosure(Link it) {
        return new Dictionary()
                .said("href", it.href())
                .said("type", it.type())
                .said("title", it.title())
                .said("length", it.length());
    }

    private static Dictionary link(Link it) {
        return enclosure(it).said("rel", it.rel()).said("hreflang", it.language());
    }

    private static Dictionary picture(Picture it, String where) {
        return new Dictionary()
                .said(where, it.href())
                .said("title", it.title())
                .said("link", it.link())
                .said("description", it.description())
                .with("width", it.width())
                .with("height", it.height());
    }

    private static void media(Dictionary into, Media it) {
        into.with(
                        "media_credit",
                        it.credits().stream()
                                .map(credit ->
                                        new Dictionary()
                                                .said("role", credit.role())
                                                .said("content", credit.name()))
                                .toList())
                .with(
                        "media_thumbnail",
                        it.thumbnails().stream().map(one -> picture(one, "url")).toList())
                .with("media_player", new Dictionary().said("url", it.player()))
                .with("media_rating", new Dictionary().said("content", it.rating()))
                .with(
                        "media_restriction",
                        new Dictionary()
                                .said("relationship", it.restriction().relationship())
                                .with("content", it.restriction().places()))
                .with(
                        "media_license",
                        new Dictionary()
                                .said("type", it.license().type())
                                .said("href", it.license().href())
                                .said("content", it.license().title()));
    }

    private static Dictionary chapters(Entry entry) {
        var all = new ArrayList<Dictionary>();
        var chapters = entry.beside().chapters();
        for (var it : chapters.chapters()) {
            all.add(
                    new Dictionary()
                            .said("title", it.title())
                            .said("start", it.written())
                            .with("start_parsed", it.start())
                            .said("href", it.href())
                            .said("image", it.image()));
        }
        return new Dictionary().said("version", chapters.version()).with("chapters", all);
    }

    // Nowhere is an empty place.
    private static Dictionary where(@Nullable Place place) {
        if (place == null) {
            return new Dictionary();
        }
        return switch (place.shape()) {
            case POINT -> shape("Point", place.points().getFirst());
            case LINE -> shape("LineString", place.points());
            case BOX -> shape("Box", place.points());
            case POLYGON -> shape("Polygon", List.of(place.points()));
        };
    }

    private static Dictionary shape(String type, Object coordinates) {
        return new Dictionary().with("type", type).with("coordinates", coordinates);
    }
}
