package folkmoot.governance.page;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Upkeep;
import folkmoot.people.Lead;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.transparency.Rulebook;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tlog.entry.RuleRef;

/// What binds everybody here, for everybody to read.
@Controller
class RulesController {

    private final Showing showing;
    private final Upkeep upkeep;
    private final Templates html;

    RulesController(Showing showing, Upkeep upkeep, Templates html) {
        this.showing = showing;
        this.upkeep = upkeep;
        this.html = html;
    }

    @Bean
    static Section rulesSection() {
        return new Section(Section.Place.NAVIGATION, "rules", "/rules", "rule", 80);
    }

    @GetMapping("/rules")
    JteModel rules(Frame frame, HttpServletRequest request) {
        var all = showing.all();
        tag(request, all.rules());
        return html.governanceRules(
                frame.titled(say("governance.rules.title"))
                        .described(say("governance.rules.lead"))
                        .within("rules")
                        .at("/rules"),
                all);
    }

    @GetMapping("/rules/{rule}")
    JteModel rule(@PathVariable String rule, Frame frame, HttpServletRequest request) {
        var within = frame.within("rules").at("/rules/" + rule);
        var whole = showing.whole(rule);
        if (whole == null) {
            tag(request, List.of());
            var law = showing.law(rule);
            return html.governanceLaw(within.titled(law.name()), law);
        }
        tag(request, List.of(whole.rule()));
        return html.governanceRule(
                within.titled(whole.rule().rule().wording().title())
                        .described(whole.rule().sentence()),
                whole);
    }

    // Nothing says when the hour of one that reached its cap is over, so such pages are not kept.
    private static void tag(HttpServletRequest request, List<RuleView> shown) {
        if (shown.stream().noneMatch(RuleView::isFull)) {
            PageTags.add(request, Rulebook.TAG);
            shown.forEach(it -> PageTags.add(request, "rule:" + it.id()));
        }
    }

    @PostMapping("/rules/{rule}/revivals")
    ResponseEntity<JteModel> revive(@PathVariable String rule, Lead lead) {
        var whole = showing.whole(rule);
        if (whole == null) {
            throw new NotThere("rule " + rule);
        }
        var it = whole.rule();
        upkeep.revive(lead, new RuleRef(it.id(), it.rule().version(), it.hash()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/rules/" + it.id()))
                .build();
    }
}
