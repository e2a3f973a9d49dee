package folkmoot.moderation.figure;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Restrictable.Medium;
import folkmoot.moderation.decision.Exhibiting;
import folkmoot.moderation.statement.StatementView;
import folkmoot.moderation.statement.Statements;
import folkmoot.people.Lead;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.Section;
import folkmoot.transparency.Log;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What moderation did: numbers for everybody, forms for authorities.
@Controller
class FiguresController {

    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final int FIRST = 2020;
    private static final int LAST = 2037;
    private static final int MOST = 100_000;

    private final Counting counting;
    private final Statements statements;
    private final Exhibiting exhibiting;
    private final Yearly yearly;
    private final Templates html;
    private final Clock clock;

    FiguresController(
            Counting counting,
            Statements statements,
            Exhibiting exhibiting,
            Yearly yearly,
            Templates html,
            Clock clock) {
        this.counting = counting;
        this.statements = statements;
        this.exhibiting = exhibiting;
        this.yearly = yearly;
        this.html = html;
        this.clock = clock;
    }

    @Bean
    static Section figuresSection() {
        return new Section(Section.Place.FOOT, "transparency", "/transparency", "shield", 35);
    }

    @GetMapping("/transparency")
    JteModel figures(Frame frame, HttpServletRequest request) {
        // Whatever is counted here has an entry.
        PageTags.add(request, Log.TAG);
        var reader = frame.reader();
        return html.moderationFigures(
                frame.titled(say("moderation.figures.title"))
                        .described(say("moderation.figures.lead"))
                        .at("/transparency"),
                counting.now(),
                reader != null && reader.lead(),
                clock.instant().atOffset(ZoneOffset.UTC).getYear());
    }

    /// For the Commission's transparency database; `from` is an instant, a year ago by default.
    @GetMapping("/transparency/statements.json")
    ResponseEntity<String> statements(@RequestParam(defaultValue = "") String from, Lead lead) {
        var now = clock.instant();
        var all = statements.between(since(from, now), now.plusSeconds(1), MOST);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Declaring.text(all, media(all)));
    }

    private Map<UUID, Set<Medium>> media(List<StatementView> all) {
        var media = new HashMap<UUID, Set<Medium>>();
        all.stream()
                .collect(
                        Collectors.groupingBy(
                                StatementView::kind,
                                Collectors.mapping(StatementView::object, Collectors.toSet())))
                .forEach((kind, objects) -> media.putAll(exhibiting.media(kind, objects)));
        return media;
    }

    @GetMapping("/transparency/reports/{year}")
    ResponseEntity<byte[]> report(@PathVariable int year, Lead lead) {
        if (year < FIRST || year > LAST) {
            throw new NotThere(year);
        }
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"transparency-report-" + year + ".zip\"")
                .body(yearly.zip(year));
    }

    private static Instant since(String from, Instant now) {
        try {
            return from.isEmpty() ? now.minus(Duration.ofDays(365)) : Instant.parse(from);
        } catch (DateTimeParseException e) {
            throw new NotThere(from);
        }
    }
}
