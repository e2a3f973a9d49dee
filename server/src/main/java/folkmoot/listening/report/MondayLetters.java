package folkmoot.listening.report;

import static folkmoot.site.Texts.say;

import folkmoot.listening.report.MondayView.AnswerView;
import folkmoot.listening.report.MondayView.ChangeView;
import folkmoot.listening.report.MondayView.ProductView;
import folkmoot.listening.report.MondayView.TopicView;
import folkmoot.listening.strategy.Fit;
import folkmoot.listening.strategy.SaidView;
import folkmoot.mail.Letter;
import folkmoot.mail.Letters;
import folkmoot.people.People;
import folkmoot.site.Settings;
import folkmoot.site.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The report as a letter: the same as the page, in words alone.
@Component
class MondayLetters {

    private final Reaching reaching;
    private final People people;
    private final Letters letters;
    private final Settings settings;
    private final String url;

    MondayLetters(
            Reaching reaching,
            People people,
            Letters letters,
            Settings settings,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.reaching = reaching;
        this.people = people;
        this.letters = letters;
        this.settings = settings;
        this.url = url;
    }

    void send(MondayView it) {
        var subject = say("monday.subject", settings.brand().name(), Times.day(it.week()));
        var text = text(it);
        for (var person : reaching.readers()) {
            var address = people.address(person);
            if (address != null) {
                letters.send(new Letter(address, subject, text));
            }
        }
    }

    String text(MondayView it) {
        var parts = new ArrayList<String>();
        parts.add(say("monday.heard", it.heard(), it.before()));
        parts.add(say("monday.what.open", settings.brand().name()));
        parts.add(
                it.kinds().stream()
                        .map(kind -> say("monday.kind." + kind.kind(), kind.now(), kind.before()))
                        .collect(Collectors.joining("\n")));
        add(parts, "monday.trends", it.trends(), this::trend);
        add(parts, "monday.products", it.products(), this::product);
        add(parts, "monday.contradictions", it.topics(Fit.CONTRADICTION), this::trend);
        if (it.strategy()) {
            add(parts, "monday.blind", it.topics(Fit.BLIND_SPOT), this::trend);
        }
        add(parts, "monday.silent", it.silent(), Function.identity());
        add(parts, "monday.answered", it.answers(), this::answer);
        add(parts, "monday.not-answered", it.open(), TopicView::name);
        add(parts, "monday.changed", it.changes(), this::change);
        parts.add(url + "/mondays/" + it.week());
        parts.add(say("monday.stop", url + "/mondays"));
        return String.join("\n\n", parts);
    }

    private static <T> void add(
            List<String> parts, String head, List<T> all, Function<T, String> words) {
        if (!all.isEmpty()) {
            parts.add(
                    say(head)
                            + all.stream()
                                    .map(it -> "\n• " + words.apply(it))
                                    .collect(Collectors.joining()));
        }
    }

    private String trend(TopicView it) {
        return say("monday.trend", it.name(), it.mentions(), it.before(), it.complaints())
                + quotes(it.said());
    }

    private String product(ProductView it) {
        var name = it.name().isEmpty() ? say("monday.product.none") : it.name();
        return say("monday.product", name, it.desires(), it.complaints())
                + quotes(it.desired())
                + quotes(it.complained());
    }

    private static String quotes(List<SaidView> said) {
        return said.stream()
                .map(it -> "\n   “" + it.sentence() + "”")
                .collect(Collectors.joining());
    }

    private String answer(AnswerView it) {
        var words = it.words().isEmpty() ? "" : " " + it.words();
        return say("monday.answer." + it.action(), it.topic(), it.by()) + words;
    }

    private String change(ChangeView it) {
        return say(
                "monday.change",
                it.topic(),
                Times.day(it.at()),
                it.before(),
                it.complaintsBefore(),
                it.now(),
                it.complaintsNow());
    }
}
