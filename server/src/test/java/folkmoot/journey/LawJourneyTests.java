package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import folkmoot.Cast;
import folkmoot.governance.course.Days;
import folkmoot.site.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rule from the editor to the first deed that it holds, which is the brand's.
class LawJourneyTests extends Journey {

    private static final int VOTERS = 12;
    private static final String WORD = "wunderbar";

    @Autowired Days days;
    @Autowired JdbcClient sql;

    @Test
    void whatMembersMakeALawHoldsTheBrandAsItHoldsAMember() {
        var people = Stream.generate(this::settled).limit(VOTERS).toList();
        var author = visit(Reader.DESK, people.getFirst());

        write(author);
        author.press(say("governance.editor.dry-run"));
        author.sees(say("governance.dry"));
        author.press(say("governance.editor.propose"));
        author.press(say("governance.confirm.propose"));
        var path = author.place();
        assertThat(path).startsWith("/proposals/");
        eyes.check(author, path + "/edit", path + "/history");
        var election = election(people.subList(1, 3));

        people.subList(1, 3).forEach(it -> presses(it, path, "governance.sign.button"));
        author.go(path);
        author.press(say("governance.publish.button"));
        // One by one in the browser takes long; two see the button, the others send what it sends.
        people.subList(1, 3).forEach(it -> presses(it, path, "governance.support.button"));
        people.subList(3, 6).forEach(it -> sends(it, path + "/supports", ""));
        timePasses();
        timePasses();
        for (var voter : people.subList(0, 2)) {
            var one = visit(Reader.PHONE, voter);
            one.go(path);
            one.choose("choice", "yes");
            one.press(say("governance.ballot.button"));
            one.sees(say("governance.ballot.keep"));
            one.close();
        }
        eyes.check(visit(Reader.DESK, people.getLast()), path, election);
        people.subList(2, 11).forEach(it -> sends(it, path + "/ballots", "choice=yes"));
        timePasses();
        timePasses();
        author.go("/rules/" + WORD + "-waits");
        author.sees("Wunderbar waits");

        var product = bench.product();
        var review = bench.review(cast.somebody(), product, 4, "Fine");
        for (var it : List.of(cast.bert(), cast.somebody())) {
            var speaker = visit(Reader.DESK, it);
            speaker.go("/posts/" + review);
            // Staff have the form for the brand's answer on the page as well.
            var form = "form[action='/posts/" + review + "/comments'] ";
            speaker.part(form + "[name=body]")
                    .fill("How " + WORD + " that is, number " + System.nanoTime());
            speaker.part(form + "button").last().click();
            assertThat(speaker.part(".notice--held").last()).containsText("Wunderbar waits");
        }
        var guest = guest(Reader.DESK);
        guest.go("/posts/" + review);
        assertThat(guest.part(".tombstone")).hasCount(2);
        guest.sees("Wunderbar waits");
        guest.doesNotSee("How " + WORD);
    }

    private void write(Visitor author) {
        author.go("/rules/new");
        author.part("#add-line").selectOption("listed");
        author.press(say("governance.form.when.button"));
        author.part("[name='lists[0].text']").fill(WORD);
        field(author, "title").fill("Wunderbar waits");
        field(author, "words").fill("A text with the word " + WORD + " waits for a day.");
        field(author, "rationale").fill("Nobody here says that.");
        example(author, 0, "How " + WORD);
        example(author, 1, WORD + ", they say");
        example(author, 2, "Hello");
        example(author, 3, "How nice");
    }

    /// One in which they stand, and nobody else does any more.
    private String election(List<Cast.Player> candidates) {
        var cleo = visit(Reader.DESK, cast.cleo());
        cleo.go("/elections");
        cleo.fill("title", "Moderators of the year");
        cleo.press(say("governance.call.button"));
        var path = cleo.place();
        candidates.forEach(it -> sends(it, path + "/candidates", "words=Fair+and+patient"));
        sql.sql("UPDATE governance.election SET stands_until = now() WHERE id = ?")
                .param(Ids.of(path.replace("/elections/", "")))
                .update();
        return path;
    }

    private void presses(Cast.Player who, String path, String button) {
        var one = visit(Reader.DESK, who);
        one.go(path);
        one.press(say(button));
        one.close();
    }

    private void sends(Cast.Player who, String path, String form) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", "session=" + who.cookie().getValue())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // The stage that every proposal is in is over.
    private void timePasses() {
        sql.sql(
                        "UPDATE governance.proposal SET ends_at = now() - interval '1 second' WHERE ends_at > now()")
                .update();
        sql.sql(
                        "UPDATE governance.vote SET closes_at = now() - interval '1 second' WHERE closes_at > now() AND opened_at < now() - interval '0.2 second' AND closed_at IS NULL")
                .update();
        days.pass();
    }

    /// Somebody who has been here long enough to vote.
    private Cast.Player settled() {
        var one = cast.somebody();
        sql.sql("UPDATE people.person SET joined_at = joined_at - interval '40 days' WHERE id = ?")
                .param(one.id().value())
                .update();
        var at = OffsetDateTime.now(ZoneOffset.UTC).minus(Duration.ofDays(1));
        for (var i = 0; i < 10; i++) {
            sql.sql(
                            """
                            INSERT INTO governance.deed (at, object, kind, trigger, person, brand, words, fired, action)
                            VALUES (?, ?, 'comment', 'comment.created', ?, false, 5, '{}', 'none')
                            """)
                    .params(at, Ids.next(), one.id().value())
                    .update();
        }
        return one;
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.part("[name='" + name + "']");
    }

    private static void example(Visitor visitor, int number, String text) {
        field(visitor, "examples[" + number + "].facts[0].value").fill(text);
    }
}
