package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Ears;
import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Staff read what people say elsewhere, find out why it was found, and forget it.
class ListeningJourneyTests extends Journey {

    private static final String FORUM =
            """
            id,url,author,created_at,lang,title,body
            1,https://forum.example/t/1,Ola,2026-11-20T10:00:00Z,en,Brakes that sing,"The brakes of my Heron squeal as soon as it rains, and the shop says that this is how they are. I do not think so."
            2,https://forum.example/t/2,Ines,2026-11-21T10:00:00Z,en,,"Delivery came two weeks late, and nobody told me."
            3,https://forum.example/t/3,Jo,2026-11-22T10:00:00Z,de,,"Die Bremsen quietschen bei Regen, sonst ein schönes Rad."
            4,https://forum.example/t/4,Kim,2026-11-22T12:00:00Z,en,,"Delivery came two weeks late, and nobody told me. Again!"
            """;

    @Autowired MentionImport mentions;
    @Autowired Ears ears;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private String title = "";

    @WithAndWithoutScript
    void staffFindWhyAndForget(Reader reader) throws IOException {
        bring();
        var bert = visit(reader, cast.bert());
        bert.go("/settings");
        bert.page.locator("main a[href='/listening']").click();
        bert.sees(say("listening.lead"));

        bert.part(".heard [name=q]").fill("(brake OR saddle");
        bert.part(".heard .seek button").click();
        bert.sees("The parenthesis at character 1 is not closed");
        bert.part(".heard [name=q]").fill("brake NEAR/5 squeal");
        bert.part(".heard .seek button").click();
        bert.follow(title);
        bert.sees(say("listening.why"), "squeal");

        bert.press(say("listening.forget.one"));
        bert.sees(say("listening.forgotten", 1));
        bert.go("/listening?q=brake+NEAR%2F5+squeal");
        bert.doesNotSee(title);
    }

    @Test
    void nothingKeepsPeopleOut() throws IOException {
        bring();
        ears.catchUp();
        var bert = visit(Reader.DESK, cast.bert());
        bert.go("/listening?q=delivery");
        var one = bert.part(".hit__title a").first().getAttribute("href");
        bert.go(one);
        var subjects = bert.part("a[href*='/sentences/']").first().getAttribute("href");
        var pages = new LinkedHashMap<String, Integer>(Map.of("/listening", 200));
        pages.put("/listening?q=%28brake", 422);
        pages.put("/listening?q=nothingislikethis", 200);
        pages.put(one, 200);
        pages.put(subjects, 200);
        pages.put("/listening/sources", 200);
        pages.put("/listening/reading", 200);
        pages.put("/listening/trends", 200);
        pages.put("/listening/topics/" + topic(one), 200);
        pages.put("/listening/alerts", 200);
        eyes.check(bert, pages);
    }

    // What it takes days of talk to find, as it is kept.
    private long topic(String mention) {
        var id = System.nanoTime();
        sql.sql(
                        """
                        INSERT INTO listening.topic (id, label, words, pace, stage, since, changed_at, strength, usual,
                                                     people, mentions, copies)
                        VALUES (:id, 'two weeks late', ARRAY['two weeks late'], 'day', 'emerging', now() - interval '1 day',
                                now(), 9, 1, 30, 31, 0)
                        """)
                .param("id", id)
                .update();
        sql.sql(
                        "INSERT INTO listening.topic_evidence VALUES (:id, 1, :mention, 'Delivery came two weeks late.')")
                .param("id", id)
                .param("mention", Ids.of(mention.replaceAll("/mentions/|\\?.*", "")))
                .update();
        sql.sql("INSERT INTO listening.topic_mention VALUES (:id, :mention)")
                .param("id", id)
                .param("mention", Ids.of(mention.replaceAll("/mentions/|\\?.*", "")))
                .update();
        return id;
    }

    private void bring() throws IOException {
        var run = String.valueOf(System.nanoTime());
        // What was forgotten once does not come back under another name.
        title = "Brakes that sing " + run;
        var file =
                Files.writeString(
                        folder.resolve("forum" + run + ".csv"),
                        FORUM.replace("Brakes that sing", title));
        var report =
                mentions.run(
                        file,
                        MentionOptions.of(Map.of("yes", "", "source", "Forum " + run)),
                        _ -> {});
        assertThat(report.taken()).isEqualTo(4);
    }
}
