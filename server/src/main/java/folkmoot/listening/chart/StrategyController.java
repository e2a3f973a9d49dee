package folkmoot.listening.chart;

import static folkmoot.site.Texts.say;

import folkmoot.listening.source.Sources;
import folkmoot.listening.strategy.Correcting;
import folkmoot.listening.strategy.Strategy;
import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotAllowed;
import folkmoot.site.Section;
import folkmoot.site.SignInFirst;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The strategy map, for those who speak for the brand; for everybody when the lead says so.
@Controller
class StrategyController {

    private final Strategy strategy;
    private final Correcting correcting;
    private final Sources sources;
    private final Showing showing;
    private final Templates html;

    StrategyController(
            Strategy strategy,
            Correcting correcting,
            Sources sources,
            Showing showing,
            Templates html) {
        this.strategy = strategy;
        this.correcting = correcting;
        this.sources = sources;
        this.showing = showing;
        this.html = html;
    }

    @Bean
    static Section strategySection() {
        return new Section(Section.Place.STAFF, "strategy", "/strategy", "idea", 20);
    }

    @GetMapping("/strategy")
    JteModel map(Actor reader, Frame frame) {
        var member = reader instanceof Actor.Member it && it.confirmed() ? it : null;
        var staff = member != null && member.staff();
        if (!staff && !showing.open()) {
            throw member == null ? new SignInFirst() : new NotAllowed("staff only");
        }
        var standing = staff ? strategy.now() : strategy.lately();
        return html.listeningStrategy(
                frame.titled(say("strategy.title")).hidden(),
                new StrategyView(
                        standing,
                        List.of(Chart.of(standing, Sheet.WIDE), Chart.of(standing, Sheet.SMALL)),
                        staff ? sources() : List.of(),
                        staff,
                        staff && Objects.requireNonNull(member).lead(),
                        showing.open()));
    }

    private List<OwnView> sources() {
        var own = correcting.own();
        return sources.all().stream()
                .map(it -> new OwnView(Ids.text(it.id()), it.name(), own.contains(it.id())))
                .toList();
    }

    @PostMapping("/strategy/audiences")
    ResponseEntity<Void> show(@RequestParam(defaultValue = "") String open, Lead by) {
        showing.set(by, !open.isEmpty());
        return see();
    }

    /// Which sources are the brand's own.
    @PostMapping("/strategy/sources")
    ResponseEntity<Void> own(@RequestParam(required = false) @Nullable List<String> own, Lead by) {
        correcting.own(by, ids(own == null ? List.of() : own));
        return see();
    }

    // What is no id is no source.
    private static List<UUID> ids(List<String> texts) {
        var ids = new ArrayList<UUID>();
        for (var text : texts) {
            try {
                ids.add(Ids.of(text));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return ids;
    }

    private static ResponseEntity<Void> see() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/strategy"))
                .build();
    }
}
