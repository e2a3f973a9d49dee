package folkmoot.transparency;

import folkmoot.Cast;
import folkmoot.Folkmoot;
import folkmoot.TestDatabase;
import folkmoot.governance.Rules;
import folkmoot.governance.rule.Rule;
import folkmoot.moderation.jury.Clerk;
import folkmoot.people.session.Sessions;
import folkmoot.reviews.Bench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever lives in a place that is killed again and again, made before its first life: their
/// sessions outlive all of them. Its rules hold, close conversations and suspend, each by a word;
/// they refuse names and what people say of themselves by another, every mark and picture, and what
/// moderators hide by half of all rules.
record Town(
        Iterator<Person> newcomers,
        List<Person> moderators,
        List<Person> jurors,
        Person lead,
        String product,
        List<String> reviews) {

    static final String HELD = "swindle";
    static final String LOCKED = "padlock";
    static final String SUSPENDED = "banishment";
    static final String REFUSED = "grumble";

    // What the sound rule says, which each of these says otherwise.
    private static final String WHEN =
            "author.trust < 2 && links.size() > 1 && !author.purchase_verified";
    private static final String THEN =
            "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}";

    /// So many that nobody cools one down.
    private static final int REVIEWS = 6;

    private static final int MODERATORS = 3;
    private static final int JURORS = 9;

    /// Somebody and the cookie of their browser.
    record Person(UUID id, String handle, String cookie) {}

    static Town founded(Path data, TestDatabase database, int newcomers) {
        try (var place =
                new SpringApplicationBuilder(Folkmoot.class, Cast.class, Bench.class, Clerk.class)
                        .run(
                                "--server.port=-1",
                                "--folkmoot.errands=false",
                                "--folkmoot.data=" + data,
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password())) {
            enact(
                    place,
                    rule(
                            "swindles",
                            HELD,
                            "{\"hold\": {\"queue\": \"moderators\", \"release_after\": \"P1D\"}}"));
            enact(place, rule("padlocks", LOCKED, "{\"lock\": {\"during\": \"PT6H\"}}"));
            enact(place, rule("banishments", SUSPENDED, "{\"suspend\": {\"during\": \"P3D\"}}"));
            enact(place, refusing("grumbles", "post.created", "hasWord(text, 'mark')"));
            enact(place, refusing("marks", "reaction.created", "true"));
            enact(place, refusing("pictures", "media.created", "true"));
            enact(
                    place,
                    refusing(
                            "restrictions",
                            "restriction.made",
                            "restriction.effect == 'hide' && restriction.rule.contains('r')"));
            return settled(place, newcomers);
        }
    }

    private static Town settled(ApplicationContext place, int newcomers) {
        var bench = place.getBean(Bench.class);
        var cast = place.getBean(Cast.class);
        var product = bench.product();
        var reviews = new ArrayList<String>();
        for (var i = 0; i < REVIEWS; i++) {
            var title = "Good " + i;
            reviews.add(
                    bench.review(bench.writer(), product, Bench.appraisal(4), title, title + ".")
                            .toString());
        }
        var town =
                new Town(
                        IntStream.range(0, newcomers)
                                .mapToObj(_ -> entered(place))
                                .toList()
                                .iterator(),
                        Stream.generate(() -> player(cast.moderator())).limit(MODERATORS).toList(),
                        place.getBean(Clerk.class).jurors(JURORS).stream()
                                .map(Town::player)
                                .toList(),
                        player(cast.cleo()),
                        product.path(),
                        reviews);
        return town;
    }

    /// Everybody comes from a letter, just now: whoever leaves need not say a password for that.
    static void refreshed(JdbcClient sql) {
        sql.sql("UPDATE people.session SET by_mail = true, started_at = now()").update();
    }

    private static Person entered(ApplicationContext place) {
        var somebody = place.getBean(Bench.class).writer();
        return new Person(
                somebody.id().value(),
                somebody.handle(),
                "session=" + place.getBean(Sessions.class).start(somebody.id(), "test"));
    }

    private static Person player(Cast.Player it) {
        return new Person(it.id().value(), it.handle(), "session=" + it.cookie().getValue());
    }

    private static Rule rule(String id, String word, String then) {
        return rule(
                Map.of(
                        "no-drive-by-links",
                        id,
                        "\"words\": {}",
                        "\"words\": {\"mark\": [\"" + word + "\"]}",
                        WHEN,
                        "hasWord(text, 'mark')",
                        THEN,
                        then));
    }

    private static Rule refusing(String id, String trigger, String when) {
        return rule(
                Map.of(
                        "no-drive-by-links",
                        id,
                        "\"comment.created\", \"comment.edited\"",
                        "\"" + trigger + "\"",
                        "\"words\": {}",
                        "\"words\": {\"mark\": [\"" + REFUSED + "\"]}",
                        WHEN,
                        when,
                        THEN,
                        "{\"hide\": {}}"));
    }

    private static Rule rule(Map<String, String> own) {
        var all = new HashMap<>(own);
        all.putAll(
                Map.of(
                        "\"spaces\": [\"reviews\", \"ideas\"]",
                        "\"spaces\": []",
                        "\"max_actions_per_hour\": 30",
                        "\"max_actions_per_hour\": 10000",
                        "\"size\": 5",
                        "\"size\": 3",
                        "\"majority\": 3",
                        "\"majority\": 2"));
        return Rules.rule(all);
    }

    private static void enact(ApplicationContext place, Rule rule) {
        var rulebook = place.getBean(Rulebook.class);
        place.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> rulebook.change(Founding.of(Act.ENACT, rule)));
    }
}
