package folkmoot.house;

import folkmoot.listening.Heard;
import folkmoot.listening.Planted;
import folkmoot.people.Hat;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is heard elsewhere, and what the brand listens for.
@TestComponent
public class Sayings extends Making {

    private static final String SAID = "Where does a child sit?";

    private final Bench bench;
    private final Planted planted;

    Sayings(World world, MockMvcTester browser, Bench bench, JdbcClient sql) {
        super(world, browser, sql);
        this.bench = bench;
        this.planted = new Planted(sql);
    }

    @Override
    Map<String, Supplier<Things.Thing>> makers() {
        return Map.of(
                "/listening/alerts/{id}",
                this::alert,
                "/listening/sources/{id}",
                () -> thing("{id}", Ids.text(source())),
                "/listening/topics/{topic}",
                this::topic,
                "/listening/words/{id}",
                this::words,
                "/mentions/{id}",
                this::mention,
                "/strategy/pillars/{id}",
                this::pillar,
                "/strategy/topics/{id}",
                this::topic,
                "/topics/{id}",
                this::topic);
    }

    private UUID source() {
        return planted.source("file");
    }

    private Things.Thing mention() {
        var mention = planted.said(source(), SAID, Instant.now());
        planted.read(mention, SAID, "question", "");
        sql.sql(
                        "INSERT INTO listening.heard (mention, spam, spam_odds, read_at) VALUES (?, false, 0.1, now())")
                .param(mention)
                .update();
        return thing("{id}", Ids.text(mention));
    }

    private Things.Thing topic() {
        var topic = String.valueOf(planted.topic(source(), "child seat", 1, "desire", SAID));
        return new Things.Thing(
                Map.of("{id}", topic, "{topic}", topic), Map.of("action", "rule"), world.person());
    }

    private Things.Thing alert() {
        var id = Ids.next();
        sql.sql(
                        """
                        INSERT INTO listening.alert
                            (id, kind, product, epoch, pace, count, usual, strength, shift, made_at)
                        VALUES (?, 'product', ?, now(), 'hour', 12, 1, 9, 0, now())
                        """)
                .params(id, bench.product().id().value())
                .update();
        return thing("{id}", Ids.text(id));
    }

    private Things.Thing words() {
        var staff = world.person(Hat.STAFF);
        var there = send(staff, "/listening/words", "about", "brand", "words", Heard.word());
        return thing("{id}", last(there));
    }

    private Things.Thing pillar() {
        var there =
                send(
                        world.person(Hat.LEAD),
                        "/strategy/pillars",
                        "name",
                        "Pillar " + Ids.text(Ids.next()),
                        "sentence",
                        World.words(),
                        "examples",
                        World.words().replace(' ', '\n'));
        return thing("{id}", last(there));
    }
}
