package folkmoot.governance.deliberation;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A statement with what everybody said of it; `shared` when every group agrees; `hidden` stands in
/// its place when it cannot be read.
public record StatementView(
        StatementId id,
        String words,
        int agree,
        int disagree,
        int passed,
        double consensus,
        boolean shared,
        @Nullable Content hidden) {}
