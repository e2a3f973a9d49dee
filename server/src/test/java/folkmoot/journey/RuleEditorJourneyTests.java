package folkmoot.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import folkmoot.governance.Feature;
import folkmoot.governance.Law;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import folkmoot.site.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody who does not program makes the rule against links.
class RuleEditorJourneyTests extends Journey {

    @Autowired Law law;
    @Autowired TransactionTemplate transaction;

    @WithAndWithoutScript
    void aMemberWritesARuleByForm(Reader reader) {
        judged("Look here https://shop.example and https://shop.example/2");
        var ann = visit(reader, cast.ann());
        ann.go("/rules");
        ann.follow(say("governance.rules.new"));
        ann.part("#add-line").selectOption("links");
        ann.press(say("governance.form.when.button"));
        field(ann, "lines[0].value").fill("2");
        field(ann, "title").fill("One link is enough");
        field(ann, "words").fill("A comment with more than one link waits for a look.");
        field(ann, "rationale").fill("Most people who need two links want to sell something.");
        example(ann, 0, "www.a.example www.b.example");
        example(ann, 1, "www.a.example www.b.example www.c.example");
        example(ann, 2, "Hello");
        example(ann, 3, "See www.a.example");

        tries(ann, reader);
        assertThat(ann.part(".verdict__bad")).hasCount(1);
        assertThat(ann.part(".verdict__bad")).containsText("should match and does not");
        ann.press(say("governance.editor.propose"));
        assertThat(ann.part("form[action='/proposals']")).hasCount(0);

        field(ann, "lines[0].value").fill("1");
        tries(ann, reader);
        assertThat(ann.part("#verdict h2")).hasText(say("governance.verdict.sound"));
        assertThat(ann.part("#verdict")).containsText("it has more than 1 link, then it waits");

        ann.press(say("governance.editor.dry-run"));
        ann.sees(say("governance.dry"), "It would have applied to");
        assertThat(ann.overflow()).isZero();

        ann.press(say("governance.editor.text"));
        assertThat(ann.part("#rule-text").inputValue()).contains("\"when\": \"links.size() > 1\"");
        ann.part("#rule-text")
                .fill(ann.part("#rule-text").inputValue().replace("size() > 1", "size() >= 2"));
        ann.press(say("governance.editor.form"));
        assertThat(field(ann, "lines[0].how")).hasValue("ge");
        assertThat(field(ann, "lines[0].value")).hasValue("2");

        ann.press(say("governance.editor.propose"));
        ann.sees(say("governance.confirm.title"), "A comment with more than one link waits");
        assertThat(ann.part("form[action='/proposals'] [name=kind]")).hasValue("enact");
        assertThat(ann.overflow()).isZero();
    }

    @Test
    void theVerdictFollowsWhatIsTyped() {
        var ann = visit(Reader.DESK, cast.ann());
        ann.go("/rules/link-spam/change");
        assertThat(ann.part("#verdict h2")).hasText(say("governance.verdict.sound"));

        field(ann, "lines[0].value").fill("7");

        assertThat(ann.part(".verdict__bad")).containsText("should match and does not");
        assertThat(ann.part("#verdict h2")).hasText(say("governance.verdict.wrong"));
    }

    @Test
    void theEditorFitsOnAPhone() {
        var ann = visit(Reader.PHONE, cast.ann());
        for (var it : folkmoot.governance.starter.StarterRules.IDS) {
            ann.go("/rules/" + it + "/change");
            assertThat(ann.overflow()).as(it).isZero();
            ann.go("/rules/" + it);
            assertThat(ann.overflow()).as(it).isZero();
        }
    }

    // With script by itself, without by the button.
    private static void tries(Visitor visitor, Reader reader) {
        if (reader != Reader.DESK) {
            visitor.press(say("governance.editor.try"));
        }
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.part("[name='" + name + "']");
    }

    private static void example(Visitor visitor, int number, String text) {
        field(visitor, "examples[" + number + "].facts[0].value").fill(text);
    }

    private void judged(String text) {
        var deed =
                Reading.of(text, _ -> false)
                        .in(Snapshot.USUAL)
                        .with(Feature.NOW, Instant.now().minusSeconds(60));
        var matter = new Law.Matter(Ids.next(), "comment", cast.dov().id(), null, null);
        transaction.executeWithoutResult(_ -> law.judge(deed, matter, _ -> false));
    }
}
