package folkmoot.transparency;

import folkmoot.site.Ids;
import folkmoot.transparency.Town.Person;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Jurors vote where they were drawn, others flag, a guest reports, and the lead writes down what
/// authorities order.
final class Bystanders {

    private static final String DRAWN =
            """
            SELECT seat.jury, seat.person FROM moderation.seat JOIN moderation.jury ON jury.id = seat.jury
            WHERE state = 'sitting' AND place IS NOT NULL AND answered_at IS NULL LIMIT 1
            """;

    private record Drawn(UUID jury, UUID person) {}

    private final Crowd crowd;
    private final JdbcClient sql;
    private final Set<String> flagged = new HashSet<>();
    private int steps;

    Bystanders(Crowd crowd, JdbcClient sql) {
        this.crowd = crowd;
        this.sql = sql;
    }

    void vote() throws IOException, InterruptedException {
        var drawn = sql.sql(DRAWN).query(Drawn.class).optional();
        if (drawn.isEmpty()) {
            rest();
            return;
        }
        var jury = drawn.get().jury();
        var juror =
                crowd.town.jurors().stream()
                        .filter(it -> it.id().equals(drawn.get().person()))
                        .findFirst()
                        .orElseThrow();
        var vote = new String[] {"uphold", "reverse", "reverse", "unable"}[++steps % 4];
        var path = "/jury/" + jury + "/votes";
        var voted = crowd.web.post(juror, path, "vote", vote);
        crowd.did(Did.VOTED, voted, jury + " " + juror.id(), 404, 409);
    }

    void flag() throws IOException, InterruptedException {
        rest();
        var what = crowd.some();
        if (what == null) {
            return;
        }
        for (Person it : crowd.town.jurors().subList(0, 3)) {
            if (flagged.add(it.id() + " " + what)) {
                var path = "/comments/" + what;
                var sent = crowd.web.post(it, "/flags", "what", path, "reason", "SPAM");
                crowd.did(Did.FLAGGED, sent, it.id() + " " + Ids.of(what), 404, 429);
            }
        }
    }

    void report() throws IOException, InterruptedException {
        rest();
        var what = crowd.some();
        if (what != null) {
            var sent =
                    crowd.web.post(
                            null,
                            "/reports",
                            "what",
                            "/comments/" + what,
                            "category",
                            "speech",
                            "reasons",
                            "It is all about somebody, and none of it is true.",
                            "name",
                            "Somebody",
                            "email",
                            "r%d@post.example".formatted(System.nanoTime()),
                            "honest",
                            "yes");
            crowd.did(Did.REPORTED, sent, Bystanders::number, 429);
        }
    }

    // Its secret is nobody else's.
    private static String number(Web.Answer received) {
        var receipt = received.place();
        return receipt.substring(receipt.lastIndexOf('/') + 1, receipt.indexOf('-'));
    }

    void order() throws IOException, InterruptedException {
        rest();
        var reference = "324 O " + System.nanoTime();
        var sent =
                crowd.web.post(
                        crowd.town.lead(),
                        "/transparency/orders",
                        "kind",
                        "ACT",
                        "authority",
                        "LG Hamburg",
                        "state",
                        "DE",
                        "reference",
                        reference,
                        "category",
                        "speech",
                        "place",
                        "/posts/1",
                        "items",
                        "1",
                        "done",
                        "The review was hidden",
                        "received",
                        "2022-03-01T10:00",
                        "informed",
                        "",
                        "effected",
                        "");
        crowd.did(Did.ORDERED, sent, reference);
    }

    private static void rest() throws InterruptedException {
        Thread.sleep(200);
    }
}
