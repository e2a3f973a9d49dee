package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.listening.alert.Alerts;
import folkmoot.listening.lookout.Explaining;
import folkmoot.listening.query.Marked;
import folkmoot.listening.query.Matching;
import folkmoot.listening.query.Node;
import folkmoot.listening.query.Parsed;
import folkmoot.listening.query.Queries;
import folkmoot.listening.query.Reason;
import folkmoot.listening.source.Sources;
import folkmoot.listening.understanding.Figures;
import folkmoot.listening.understanding.Sentences;
import folkmoot.people.Staff;
import folkmoot.site.NotThere;
import folkmoot.text.Languages;
import folkmoot.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what was said: what the index finds is read again, so that phrases, distances and
/// exclusions are exact and each match can be explained.
@Component
public class Hearing {

    private static final int PAGE = 25;
    private static final int READ = 100;
    // Whoever asks for the very rare reads on by the link.
    private static final int MOST = 2_000;
    private static final int COPIES = 50;

    private final Mentions mentions;
    private final Sources sources;
    private final Sentences sentences;
    private final Figures figures;
    private final Alerts alerts;
    private final Explaining explaining;

    Hearing(
            Mentions mentions,
            Sources sources,
            Sentences sentences,
            Figures figures,
            Alerts alerts,
            Explaining explaining) {
        this.mentions = mentions;
        this.sources = sources;
        this.sentences = sentences;
        this.figures = figures;
        this.alerts = alerts;
        this.explaining = explaining;
    }

    ListeningView page(Staff reader, SiftForm sift, Place below) {
        var languages = mentions.languages();
        return switch (Queries.parse(sift.q(), stems(languages))) {
            case Parsed.Wrong wrong -> page(List.of(), languages, sift, wrong.words(), null);
            case Parsed.Nothing() -> page(sift, languages, null, below);
            case Parsed.Read(var node) -> page(sift, languages, node, below);
        };
    }

    private static List<String> stems(List<String> languages) {
        var all = new ArrayList<>(languages);
        all.remove(Languages.UNKNOWN);
        if (!all.contains("en")) {
            all.add("en");
        }
        return all;
    }

    private ListeningView page(
            SiftForm sift, List<String> languages, @Nullable Node node, Place top) {
        var found = new ArrayList<ListedView>();
        var below = top;
        var more = true;
        for (var read = 0; more && found.size() < PAGE && read < MOST; read += READ) {
            var rows = mentions.below(below, sift, node, READ);
            more = rows.size() == READ;
            for (var it : rows) {
                if (found.size() == PAGE) {
                    more = true;
                    break;
                }
                below = new Place(it.saidAt(), it.id().value());
                var reasons = why(node, it);
                if (reasons != null) {
                    found.add(ListedView.of(it, reasons));
                }
            }
        }
        return page(read(found), languages, sift, null, more ? sift.href(below.toString()) : null);
    }

    private ListeningView page(
            List<ListedView> found,
            List<String> languages,
            SiftForm sift,
            @Nullable String wrong,
            @Nullable String next) {
        return new ListeningView(
                found,
                sources.all(),
                languages,
                sentences.products(),
                sentences.aspects(),
                alerts.news(),
                sift,
                wrong,
                next);
    }

    private List<ListedView> read(List<ListedView> found) {
        var heard = sentences.of(found.stream().map(it -> it.mention().id().value()).toList());
        return found.stream().map(it -> it.heard(heard.get(it.mention().id().value()))).toList();
    }

    /// The newest of a topic.
    public List<ListedView> newest(Staff reader, long topic, int most) {
        return read(
                mentions.below(Place.TOP, SiftForm.ALL.about(topic), null, most).stream()
                        .map(it -> ListedView.of(it, List.of()))
                        .toList());
    }

    private static @Nullable List<Reason> why(@Nullable Node node, MentionView it) {
        return node == null ? List.of() : Matching.why(node, Passage.of(it.whole(), it.language()));
    }

    private static @Nullable List<Reason> why(Parsed parsed, MentionView it) {
        return parsed instanceof Parsed.Read(var node) ? why(node, it) : null;
    }

    MentionPageView one(Staff reader, MentionId id, String q) {
        var mention = mentions.find(id).orElseThrow(() -> new NotThere(id));
        var reasons = why(Queries.parse(q, stems(mentions.languages())), mention);
        var known = reasons == null ? List.<Reason>of() : reasons;
        var title = mention.title();
        return new MentionPageView(
                mention,
                Marked.whole(title, 0, known),
                Marked.whole(mention.text(), title.isEmpty() ? 0 : title.length() + 1, known),
                q,
                known,
                mention.copies() > 1 ? mentions.copies(mention, COPIES) : List.of(),
                sentences.of(List.of(id.value())).get(id.value()),
                explaining.of(id.value(), mention.whole(), mention.language()),
                figures.all());
    }
}
