package folkmoot.governance.editor;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Law;
import folkmoot.governance.Rules;
import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.starter.StarterRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@FolkmootTest
class EditorTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Law law;

    /// Not only the classes: what a browser sends back of what it got is the same rule, to the
    /// letter.
    @Test
    void everyRuleInForceGoesThroughTheFormAndBackUnchanged() {
        for (var id : StarterRules.IDS) {
            var rule = law.version(id, 1);
            var form = get("/rules/" + rule.id() + "/change");
            assertThat(form.select("[name$=.subject][value=expert]")).as(rule.id()).isEmpty();

            var text = send("/rules/drafts", fields(form), "text").selectFirst("#rule-text");

            assertThat(text(text)).as(rule.id()).isEqualTo(RuleText.write(next(rule)));
        }
    }

    @Test
    void onlyWhatIsAskedIsOffered() {
        var offered = get("/rules/shouting/change").select("#triggers input").eachAttr("value");

        assertThat(offered)
                .contains("comment.created", "media.created", "question.unanswered")
                .doesNotContain("member.joined", "schedule", "promise.missed");
    }

    @Test
    void everyActionAndAnExpertsConditionGoThroughTheFormAndBack() {
        for (var actions :
                List.of(
                        "{\"allow\": {}}",
                        "{\"label\": {\"text\": \"Said “twice”\"}}, {\"reply\": {\"text\": \"See <the> \\\"rules\\\"\"}}, {\"route_to_staff\": {\"hat\": \"service\"}}, {\"ask_source\": {}}, {\"limit_links\": {\"most\": 2}}",
                        "{\"slow_down\": {\"between\": \"PT90M\", \"during\": \"PT36H\"}}, {\"collapse\": {}}, {\"hide\": {}}, {\"lock\": {\"during\": \"P3D\"}}, {\"suspend\": {\"during\": \"PT1M1S\"}}",
                        "{\"ask_edit\": {\"hint\": \"Please\"}}, {\"hold\": {\"queue\": \"elders\", \"release_after\": \"PT23H\"}}")) {
            var rule =
                    Rules.rule(
                            Map.of(
                                    "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}",
                                    actions,
                                    "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                    "links.size() > 1 && (author.trust < 2 || text.contains('<x> && y')) && !author.purchase_verified"));
            var text = RuleText.write(rule);
            var form = send("/rules/texts", fields("kind", "enact", "text", text), "form");
            assertThat(form.select("textarea[name^=lines]").eachText())
                    .containsExactly("text.contains('<x> && y')");

            assertThat(text(send("/rules/drafts", fields(form), "text").selectFirst("#rule-text")))
                    .isEqualTo(text);
        }
    }

    @Test
    void aRuleIsPutTogetherWithoutTypingAWordOfItsLanguage() {
        var fields = fields(get("/rules/new"));
        fields.set("addLine", "links");
        fields = fields(send("/rules/drafts", fields, "add-line"));
        fields.set("lines[0].value", "2");
        fields.set("addLine", "data-mail");
        fields = fields(send("/rules/drafts", fields, "add-line"));
        fields.set("title", "Links and addresses");
        fields.set("words", "Whoever posts three links and an address waits for a look.");
        fields.set("rationale", "Such texts are mostly advertising, and the address is bait.");
        var match = "www.a.example www.b.example www.c.example write to me@mail.example ";
        fields.set("examples[0].facts[0].value", match + "now");
        fields.set("examples[1].facts[0].value", match + "soon");
        fields.set("examples[2].facts[0].value", "www.a.example or me@mail.example");
        fields.set("examples[3].facts[0].value", "Hello there");

        var page = send("/rules/drafts", fields, "text");

        var rule = Rules.read(text(page.selectFirst("#rule-text")));
        assertThat(rule.id()).isEqualTo("links-and-addresses");
        assertThat(rule.clause().when()).isEqualTo("links.size() > 2 && pattern('mail', text)");
        assertThat(rule.actions())
                .containsExactly(new Action.Hold("moderators", Duration.ofDays(1)));
        assertThat(page.select("#verdict h2").text()).isEqualTo(say("governance.verdict.sound"));
        assertThat(page.select("#verdict").text())
                .contains(
                        "When anybody writes or edits a comment and it has more than 2 links and"
                                + " it has an e-mail address, then it waits for a moderator");
    }

    @Test
    void aRedExampleIsShownAndNothingTypedIsLost() {
        var fields = fields(get("/rules/link-spam/change"));
        fields.set("lines[0].value", "many");
        fields.set("rationale", "  Because \"I\" <say> so.\r\nTwice  ");

        var page = send("/rules/drafts", fields, "propose", 422);

        assertThat(page.select("[name='lines[0].value']").val()).isEqualTo("many");
        assertThat(text(page.selectFirst("#rationale")))
                .isEqualTo("  Because \"I\" <say> so.\nTwice  ");
        assertThat(page.select("#verdict .verdict__flaws").text()).contains("Condition");

        fields.set("lines[0].value", "1");
        page = send("/rules/drafts", fields, "propose", 422);

        assertThat(page.select("#example-5 .field__wrong, #example-6 .field__wrong").text())
                .contains("should not match and does");
        assertThat(page.select(".verdict__bad")).isNotEmpty();
        assertThat(page.select("form[action=/proposals]")).isEmpty();
    }

    @Test
    void whatIsSoundGoesToTheProposals() {
        var page = send("/rules/drafts", fields(get("/rules/shouting/change")), "propose");

        var form = page.selectFirst("form[action=/proposals]");
        assertThat(form.select("[name=kind]").val()).isEqualTo("amend");
        var rule = Rules.read(form.select("[name=text]").val());
        assertThat(rule.version()).isEqualTo(2);
        assertThat(rule.provenance().supersedes()).isEqualTo("shouting@1");
        assertThat(form.select("[name=rationale]").val()).isEqualTo(rule.wording().rationale());
    }

    @Test
    void expertsAreToldTheLine() {
        var text = Rules.text(Map.of("author.trust < 2", "author.karma < 2"));

        var page = send("/rules/texts", fields("kind", "enact", "text", text), "check", 422);

        assertThat(text(page.selectFirst("#rule-text"))).isEqualTo(text);
        assertThat(page.select(".verdict__flaws").text()).contains("Line 15", "when", "karma");
    }

    @Test
    void textThatIsNoRuleStaysText() {
        var page = send("/rules/texts", fields("kind", "enact", "text", "{ not yet"), "form", 422);

        assertThat(text(page.selectFirst("#rule-text"))).isEqualTo("{ not yet");
    }

    @Test
    void guestsSignInFirst() {
        assertThat(browser.get().uri("/rules/new")).hasStatus(303);
        assertThat(browser.post().uri("/rules/drafts")).hasStatus(303);
        assertThat(browser.post().uri("/rules/dry-run")).hasStatus(303);
        assertThat(browser.get().uri("/rules/nothing/change").cookie(cast.ann().cookie()))
                .hasStatus(404);
    }

    private static Rule next(Rule it) {
        var text =
                RuleText.write(it)
                        .replace("\"version\": 1,", "\"version\": 2,")
                        .replace(
                                "{\"proposal\": \"founding\"}",
                                "{\"proposal\": \"draft\", \"supersedes\": \"" + it.id() + "@1\"}");
        return Rules.read(text);
    }

    private Document get(String path) {
        var answer = browser.get().uri(path).cookie(cast.ann().cookie()).exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private Document send(String path, MultiValueMap<String, String> fields, String step) {
        return send(path, fields, step, 200);
    }

    private Document send(
            String path, MultiValueMap<String, String> fields, String step, int status) {
        var answer =
                browser.post()
                        .uri(path)
                        .params(fields)
                        .param("do", step)
                        .cookie(cast.ann().cookie())
                        .exchange();
        assertThat(answer).hasStatus(status);
        return parsed(answer);
    }

    private static Document parsed(
            org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    // As a browser would send it, CRLF and all.
    private static MultiValueMap<String, String> fields(Document page) {
        var fields = new LinkedMultiValueMap<String, String>();
        var form = (FormElement) page.selectFirst("form#editor");
        for (var it : form.elements()) {
            var off = it.is("[type=checkbox]:not([checked]), button");
            if (!off && !it.attr("name").isEmpty()) {
                var value =
                        it.is("textarea")
                                ? text(it)
                                : it.is("select")
                                        ? it.select("option[selected]").attr("value")
                                        : it.attr("value");
                fields.add(it.attr("name"), value.replace("\n", "\r\n"));
            }
        }
        return fields;
    }

    private static MultiValueMap<String, String> fields(String... pairs) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    // A browser leaves out the first line break of a textarea; so does jsoup.
    private static String text(Element area) {
        return area.wholeText();
    }
}
