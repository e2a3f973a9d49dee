package folkmoot.house;

import static java.util.stream.Collectors.joining;

import folkmoot.governance.ProposalId;
import folkmoot.governance.Rules;
import folkmoot.governance.proposal.Drafting;
import folkmoot.governance.proposal.ProposalForm;
import folkmoot.governance.proposal.Proposing;
import folkmoot.media.PictureId;
import folkmoot.media.picture.Samples;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.session.Sessions;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.multipart.MultipartFile;

/// Small worlds in which a route can do its worst, and requests with all that a form could carry.
@TestComponent
public class World {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MockMvcTester browser;
    private final Members members;
    private final Sessions sessions;
    private final Bench bench;
    private final Conversation conversation;
    private final Proposing proposing;
    private final JdbcClient sql;

    World(
            MockMvcTester browser,
            Members members,
            Sessions sessions,
            Bench bench,
            Conversation conversation,
            Proposing proposing,
            JdbcClient sql) {
        this.browser = browser;
        this.members = members;
        this.sessions = sessions;
        this.bench = bench;
        this.conversation = conversation;
        this.proposing = proposing;
        this.sql = sql;
    }

    public record Person(Actor.Member actor, Cookie cookie) {}

    /// A product with a review by one author, who rated its comfort, showed a photo and commented,
    /// and another review of it. The author's proposal is made for the first who asks for it.
    public record Place(
            ProductView product,
            Person author,
            PostId review,
            PictureId photo,
            PostId other,
            CommentId comment,
            Supplier<ProposalId> proposal) {}

    /// Somebody new who wears these.
    public Person person(Hat... hats) {
        var number = NUMBER.incrementAndGet();
        var email = "walker%d@folkmoot.example".formatted(number);
        var joined = members.join("Walker " + number, email, null);
        Arrays.stream(hats).forEach(it -> members.grant(joined.id(), it, null));
        return new Person(
                hats.length == 0 ? joined : members.join("Walker", email, null),
                new Cookie("session", sessions.start(joined.id(), "test")));
    }

    public Place place() {
        var author = person();
        var product = bench.product("Comfort");
        var number = NUMBER.incrementAndGet();
        var review =
                Read.post(
                        Filled.in(1, "Bad " + number)
                                .with("text", "It broke on day " + number + ", nobody answered.")
                                .with("attribute-comfort", "2")
                                .with("caption", "Where it broke")
                                .photo(Samples.jpeg(64, 48))
                                .send(
                                        browser,
                                        "/products/" + product.slug() + "/reviews",
                                        author.cookie()));
        var other =
                bench.review(
                        bench.writer(),
                        product,
                        Bench.appraisal(5),
                        "Good " + number,
                        "It held for " + number + " days and more.");
        var comment = new CommentId(Ids.next());
        conversation.post(author.actor(), comment, review, null, "On reflection, number " + number);
        return new Place(
                bench.again(product),
                author,
                review,
                photo(review),
                other,
                comment,
                SingletonSupplier.of(() -> proposal(author)));
    }

    /// By somebody new, and readable by everybody.
    PostId review() {
        var number = NUMBER.incrementAndGet();
        return bench.review(
                bench.writer(),
                bench.product(),
                Bench.appraisal(4),
                "Fine " + number,
                "It holds, on day " + number + " as well.");
    }

    /// That nobody said before.
    static String words() {
        return Stream.generate(() -> Ids.text(Ids.next())).limit(12).collect(joining(" "));
    }

    ProposalId proposal(Person author) {
        var words = words();
        var text =
                Rules.text(
                        Map.of(
                                "no-drive-by-links",
                                "walked-" + NUMBER.incrementAndGet(),
                                "Somebody new here may post one link. With more, the text waits for a look.",
                                words));
        var drafting = proposing.draft(author.actor(), new ProposalForm("enact", "", text, words));
        return ((Drafting.Drafted) drafting).proposal();
    }

    private PictureId photo(PostId review) {
        var shown =
                "SELECT it ->> 'picture' FROM reviews.review, jsonb_array_elements(photos) AS it WHERE post = ? AND it ->> 'alt' = 'Where it broke'";
        return new PictureId(
                UUID.fromString(sql.sql(shown).param(review.value()).query(String.class).single()));
    }

    /// What a log that nobody here knows asks a witness to cosign.
    private static final String STRANGE_LOG =
            """
            old 0

            nowhere.example/log
            0
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            \u2014 nowhere.example/log AAAAAAAA
            """;

    /// Asks a route for what is in this place, with all that a form could carry.
    public MvcTestResult ask(Routes.Route route, Place place, Cookie... who) {
        return ask(route, place, null, who);
    }

    /// The same for a thing, if there is one.
    MvcTestResult ask(
            Routes.Route route, Place place, Things.@Nullable Thing thing, Cookie... who) {
        var path = path(thing == null ? route.pattern() : at(route.pattern(), thing.at()), place);
        var sent = thing == null ? Map.<String, String>of() : thing.sent();
        var fields = fields(place);
        sent.forEach(fields::set);
        if (route.reads()) {
            var request = browser.get().uri(path).param("form", fields.getFirst("form"));
            sent.forEach(request::param);
            return (who.length > 0 ? request.cookie(who) : request).exchange();
        }
        if (route.pattern().startsWith("/api/")) {
            return browser.post()
                    .uri(path)
                    .header("Authorization", "Bearer fm_nonsense")
                    .contentType("application/json")
                    .content("{}")
                    .cookie(who.length > 0 ? who[0] : new Cookie("none", "1"))
                    .exchange();
        }
        if (route.pattern().startsWith("/witness/")) {
            return browser.post().uri(path).content(STRANGE_LOG).exchange();
        }
        var request =
                switch (route.method()) {
                    case "PUT" -> browser.put();
                    case "DELETE" -> browser.delete();
                    default -> browser.post();
                };
        request.uri(path);
        if (takesFiles(route)) {
            return sent(request.multipart(), fields, who);
        }
        request.params(fields);
        return (who.length > 0 ? request.cookie(who) : request).exchange();
    }

    private static boolean takesFiles(Routes.Route route) {
        return Arrays.stream(route.handler().getMethod().getParameterTypes())
                .anyMatch(MultipartFile.class::isAssignableFrom);
    }

    private static MvcTestResult sent(
            MockMvcTester.MockMultipartMvcRequestBuilder request,
            MultiValueMap<String, String> fields,
            Cookie... who) {
        var table = "number,email,name,delivered,sku\n".getBytes(StandardCharsets.UTF_8);
        request.file(new MockMultipartFile("file", "table.csv", "text/csv", table));
        request.file(
                new MockMultipartFile("picture", "me.jpg", "image/jpeg", Samples.jpeg(64, 64)));
        request.params(fields);
        return (who.length > 0 ? request.cookie(who) : request).exchange();
    }

    private static String at(String pattern, Map<String, String> known) {
        var path = pattern;
        for (var it : known.entrySet()) {
            path = path.replace(it.getKey(), it.getValue());
        }
        return path;
    }

    private static String path(String pattern, Place place) {
        var id =
                pattern.startsWith("/comments")
                        ? place.comment().toString()
                        : pattern.startsWith("/proposals")
                                ? place.proposal().get().toString()
                                : pattern.startsWith("/categories")
                                        ? String.valueOf(place.product().category())
                                        : place.review().toString();
        var known =
                Map.ofEntries(
                        Map.entry("{id}", id),
                        Map.entry("{post}", place.review().toString()),
                        Map.entry("{comment}", place.comment().toString()),
                        Map.entry("{statement}", place.review().toString()),
                        Map.entry("{slug}", place.product().slug()),
                        Map.entry("{handle}", place.author().actor().handle()),
                        Map.entry("{hat}", "expert"),
                        Map.entry("{number}", "A-1"),
                        Map.entry("{first}", place.review().toString()),
                        Map.entry("{key}", "nonsense"),
                        Map.entry("{address}", "A".repeat(43)),
                        Map.entry("{token}", "nonsense"),
                        Map.entry("{token:.+}", "nonsense"),
                        Map.entry("{folder}", "posts"),
                        Map.entry("{edge:320|960|1920}", "320"),
                        Map.entry("{hash}", "nonsense"),
                        Map.entry("{entry}", "1"),
                        Map.entry("{index}", "0"),
                        Map.entry("{topic}", "0"),
                        Map.entry("{rule}", "link-spam"),
                        Map.entry("{version}", "1"),
                        Map.entry("{receipt}", "nonsense"),
                        Map.entry("{year}", "2026"),
                        Map.entry("{week}", running()),
                        Map.entry("/{*path}", "/0/nonsense"),
                        Map.entry("/{*name}", "/nonsense.css"));
        var path = at(pattern, known);
        if (path.contains("{")) {
            throw new AssertionError("World does not know what to say for " + path);
        }
        return path;
    }

    // Of the week that runs there is always a report.
    private static String running() {
        return LocalDate.now(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toString();
    }

    private static MultiValueMap<String, String> fields(Place place) {
        var number = NUMBER.incrementAndGet();
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("title", "Forged " + number);
        fields.add("text", "Splendid in every way, says number " + number);
        fields.add("body", "Words of the brand, number " + number);
        fields.add("line", "Thank you " + number);
        fields.add("stars", "5");
        fields.add("state", "withdrawn");
        fields.add("author", place.author().actor().id().toString());
        fields.add("product", place.product().id().toString());
        fields.add("post", place.review().toString());
        // What belongs to others, wherever a form carries an id.
        fields.add("id", place.review().toString());
        fields.add("pictures[0].id", place.photo().toString());
        fields.add("pictures[0].alt", "Forged");
        fields.add("photo", place.photo().toString());
        fields.add("alt", "Forged");
        fields.add("key", place.author().actor().id().toString());
        fields.add("attributes[0].key", "comfort");
        fields.add("attributes[0].label", "Noise " + number);
        fields.add("parent", "");
        fields.add("relationship", "none");
        fields.add("incentive", "none");
        fields.add("honest", "1");
        fields.add("helpful", "no");
        fields.add("form", "/posts/" + place.review() + "/comments");
        fields.add("name", "Name " + number);
        fields.add("label", "Label " + number);
        fields.add("handle", "walked_" + number);
        fields.add("email", "forged%d@post.example".formatted(number));
        fields.add("password", "the tide turns at dawn");
        fields.add("about", "About " + number);
        fields.add("theme", "dark");
        fields.add("hat", "staff");
        fields.add("colour", "#336699");
        fields.add("back", "/");
        fields.add("sku", "FORGED-" + number);
        fields.add("invite", "14");
        fields.add("remind", "10");
        fields.add("sure", "yes");
        fields.add("source", "https://blog.example/" + number);
        fields.add("target", "http://localhost:8080/posts/" + place.review());
        return fields;
    }
}
