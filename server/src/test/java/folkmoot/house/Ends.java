package folkmoot.house;

import static java.util.Map.entry;

import folkmoot.people.Hat;
import folkmoot.people.Staff;
import folkmoot.reviews.BrandReplies;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.transparency.checkpoint.Signing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Odds and ends: a letter, a photo, the brand's reply, and proofs that prove nothing.
@TestComponent
public class Ends extends Making {

    private final BrandReplies replies;
    private final Signing signing;

    Ends(
            World world,
            MockMvcTester browser,
            BrandReplies replies,
            Signing signing,
            JdbcClient sql) {
        super(world, browser, sql);
        this.replies = replies;
        this.signing = signing;
    }

    @Override
    Map<String, Supplier<Things.Thing>> makers() {
        return Map.ofEntries(
                entry("/assets/", () -> thing("/{*name}", "/app.css")),
                entry("/highlights", this::shown),
                entry("/invitations/", () -> thing("{token:.+}", "nonsense")),
                entry("/log/roll/", this::roll),
                entry("/log/rules/", () -> thing("{id}", "link-spam")),
                entry("/log/tile/", () -> thing("/{*path}", "/0/000.p/1")),
                entry("/media/{id}", this::photo),
                entry("/outbox/{id}", this::letter),
                entry("/people/{handle}/", this::person),
                entry("/posts/{post}/replies/edit", this::reply),
                entry("/products/imports/{id}", this::catalogue),
                entry("/sessions/{key}", () -> thing("{key}", "nonsense")),
                entry("/transparency/flaggers/{handle}", this::person),
                entry("/unsubscriptions/", () -> thing("{address}", "A".repeat(43))));
    }

    private Things.Thing person() {
        var person = world.person();
        return thing("{handle}", person.actor().handle(), person);
    }

    private Things.Thing reply() {
        var staff = world.person(Hat.STAFF);
        var review = world.review();
        replies.reply(new Staff(staff.actor()), review, "We are sorry. " + World.words());
        return thing("{post}", review, staff);
    }

    private Things.Thing shown() {
        return new Things.Thing(
                Map.of(), Map.of("what", "/posts/" + world.review()), world.person());
    }

    // Of what everybody can read everybody sees the photos, too.
    private Things.Thing photo() {
        var place = world.place();
        sql.sql("UPDATE media.picture SET state = 'kept' WHERE id = ?")
                .param(place.photo().value())
                .update();
        return thing("{id}", place.photo(), place.author());
    }

    private Things.Thing catalogue() {
        var table = "sku,name\n".getBytes(StandardCharsets.UTF_8);
        var answer =
                browser.post()
                        .uri("/products/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "table.csv", "text/csv", table))
                        .cookie(world.person(Hat.STAFF).cookie())
                        .exchange();
        return thing("{id}", last(Read.location(answer)));
    }

    // Somebody was told something before.
    private Things.Thing letter() {
        var letter =
                sql.sql("SELECT id FROM mail.letter ORDER BY written_at DESC LIMIT 1")
                        .query(UUID.class)
                        .single();
        return thing("{id}", Ids.text(letter));
    }

    private Things.Thing roll() {
        signing.now();
        return thing(
                "{index}",
                sql.sql("SELECT max(index) FROM transparency.leaf WHERE act = 'publish'")
                        .query(Long.class)
                        .single());
    }
}
