package folkmoot.moderation.queue;

import folkmoot.moderation.Restrictable;
import folkmoot.moderation.appeal.AppealView;
import folkmoot.moderation.report.FlagView;
import folkmoot.moderation.report.ReportView;
import folkmoot.moderation.statement.StatementView;
import folkmoot.site.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A matter as whoever decides sees it: what it is about, why it is here, and what can be chosen.
/// Of a review there are no stars in it.
public record CaseView(
        MatterView matter,
        Restrictable.@Nullable Exhibit exhibit,
        @Nullable StatementView decision,
        @Nullable AppealView appeal,
        boolean changeable,
        @Nullable ReportView report,
        List<FlagView> flags,
        List<ChoiceView> choices) {

    /// What is shown of it, as the form carries it.
    public String seen() {
        return seen(exhibit);
    }

    /// What hiding it does not cover; empty where it covers everything.
    public String only() {
        return only(matter.kind());
    }

    static String only(String kind) {
        var key = "moderation.queue.only." + kind;
        return Texts.has(key) ? Texts.say(key) : "";
    }

    static String seen(Restrictable.@Nullable Exhibit exhibit) {
        return exhibit == null ? "" : exhibit.print();
    }
}
