package folkmoot.governance.editor;

import folkmoot.governance.rule.Appeal;
import java.util.Locale;
import java.util.Objects;

/// The terms of an appeal.
public record AppealForm(
        SpanForm within, String by, String size, String majority, SpanForm decide, boolean heard) {

    static final AppealForm USUAL =
            new AppealForm(
                    new SpanForm("180", "days"), "jury", "5", "3", new SpanForm("3", "days"), true);

    public AppealForm {
        within = Objects.requireNonNullElse(within, SpanForm.NONE);
        by = Typed.word(by);
        size = Typed.word(size);
        majority = Typed.word(majority);
        decide = Objects.requireNonNullElse(decide, SpanForm.NONE);
    }

    static AppealForm of(Appeal it) {
        return new AppealForm(
                SpanForm.of(it.within()),
                it.by().name().toLowerCase(Locale.ROOT),
                String.valueOf(it.size()),
                String.valueOf(it.majority()),
                SpanForm.of(it.decideWithin()),
                it.authorHeard());
    }
}
