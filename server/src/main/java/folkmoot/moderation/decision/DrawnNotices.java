package folkmoot.moderation.decision;

import static java.util.stream.Collectors.joining;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Limited;
import folkmoot.moderation.Notices;
import folkmoot.site.Texts;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

@Component
class DrawnNotices implements Notices {

    private final Templates html;

    DrawnNotices(Templates html) {
        this.html = html;
    }

    @Override
    public @Nullable Content beside(List<Decided> standing, boolean own) {
        return standing.isEmpty() ? null : html.moderationDecided(standing, own);
    }

    @Override
    public @Nullable Content labels(List<Decided> standing) {
        var said = said(standing);
        return said.isEmpty() ? null : html.moderationLabels(said);
    }

    @Override
    public String labelled(List<Decided> standing, String words) {
        var labels = said(standing).stream().map(DrawnNotices::label).collect(joining());
        return Limited.folded(standing) ? labels : labels + Limited.links(words, standing);
    }

    static List<Decided> said(List<Decided> standing) {
        return standing.stream()
                .filter(it -> it.effect() == Effect.LABEL || it.effect() == Effect.COLLAPSE)
                .toList();
    }

    private static String label(Decided it) {
        return "<p><em>" + HtmlUtils.htmlEscape(line(it)) + "</em></p>";
    }

    /// What is said beside the words, as text.
    static String line(Decided it) {
        var words =
                it.effect() == Effect.LABEL
                        ? it.detail() + " " + Texts.say("moderation.says")
                        : Texts.say("moderation.is.collapse");
        return words + " " + it.rule().title();
    }

    @Override
    public Content tombstone(Decided withheld, String what) {
        return html.moderationTombstone(withheld, what);
    }
}
