package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.MentionImport;
import folkmoot.listening.MentionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Staff write down what they want to hear of, and see what it finds while they write.
class LookoutJourneyTests extends Journey {

    // So few words are nobody's copies, whoever reads them.
    private static final String FORUM =
            """
            id,created_at,lang,body
            1,%1$s,en,"My old %2$s squeals."
            2,%1$s,en,"A lovely %2$s."
            """;

    @Autowired MentionImport mentions;
    @TempDir Path folder;

    private final String word = "w" + Long.toString(System.nanoTime(), 36);

    @WithAndWithoutScript
    void staffSeeWhatWordsFindBeforeTheyKeepThem(Reader reader) throws IOException {
        bring();
        var bert = visit(reader, cast.bert());
        bert.go("/listening/words");
        bert.follow(say("lookout.add"));

        write(bert, "(" + word);
        assertThat(bert.part("#preview"))
                .containsText("The parenthesis at character 1 is not closed");
        write(bert, word);
        assertThat(bert.part("#preview .lookout__sum")).containsText("2 mentions since");
        write(bert, word + " NEAR/5 squeal*");
        assertThat(bert.part("#preview .lookout__sum")).containsText("One mention since");
        assertThat(bert.part("#preview mark")).hasText(new String[] {word, "squeals"});
        bert.part("#preview .lookout__why summary").click();
        assertThat(bert.part("#preview .lookout__why li").last()).hasText("squeal*: word 4");
        assertThat(bert.part("[name=words]")).hasValue(word + " NEAR/5 squeal*");
        assertThat(bert.overflow()).isZero();

        bert.press(say("lookout.form.save"));
        assertThat(bert.part("h1")).hasText(word + " NEAR/5 squeal*");
        bert.press(say("lookout.withdraw"));
        bert.doesNotSee(word);
    }

    // With script by itself, without by the button.
    private static void write(Visitor visitor, String words) {
        visitor.fill("words", words);
        if (!visitor.reader.script) {
            visitor.press(say("lookout.form.preview"));
        }
    }

    @Test
    void nothingKeepsPeopleOut() throws IOException {
        bring();
        var product = bench.product();
        var bert = visit(Reader.DESK, cast.bert());
        bert.go("/listening/words/new?about=product&words=" + word);
        bert.fill("product", product.name());
        bert.press(say("lookout.form.save"));
        assertThat(bert.part("h1")).hasText(word);
        var one = bert.place();
        var pages = new LinkedHashMap<String, Integer>(Map.of("/listening/words", 200));
        pages.put(one, 200);
        pages.put(one + "/edit", 200);
        pages.put("/listening/words/new", 200);
        pages.put(product.path(), 200);
        eyes.check(bert, pages);
    }

    private void bring() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve(word + ".csv"),
                        FORUM.formatted(Instant.now().minus(Duration.ofDays(2)), word));
        var report =
                mentions.run(
                        file,
                        MentionOptions.of(Map.of("yes", "", "source", "Forum " + word)),
                        _ -> {});
        assertThat(report.taken()).isEqualTo(2);
    }
}
