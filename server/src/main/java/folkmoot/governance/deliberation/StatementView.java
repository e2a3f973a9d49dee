package folkmoot.governance.deliberation;

/// A statement with what everybody said of it; `shared` when every group agrees.
public record StatementView(
        StatementId id,
        String words,
        int agree,
        int disagree,
        int passed,
        double consensus,
        boolean shared) {}
