package folkmoot.moderation.figure;

import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.report.Illegal;
import folkmoot.moderation.statement.StatementView;

/// Which of the Commission's categories a decision falls into, and its keyword if one fits.
record Sorted(String category, String keyword) {

    static Sorted of(StatementView it) {
        return switch (it.rule().id()) {
            case Deciding.ILLEGAL -> illegal(it.detail());
            case "review-grounds" -> review(it.detail());
            case "personal-data" -> new Sorted("DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "");
            case "undisclosed-incentives" ->
                    new Sorted("CONSUMER_INFORMATION", "HIDDEN_ADVERTISEMENT");
            case "conflicts-of-interest" ->
                    new Sorted("CONSUMER_INFORMATION", "INSUFFICIENT_INFORMATION_ON_TRADERS");
            case "duplicate-reviews" -> new Sorted("SCAMS_AND_FRAUD", "INAUTHENTIC_USER_REVIEWS");
            default -> new Sorted("OTHER_VIOLATION_TC", "");
        };
    }

    private static Sorted illegal(String detail) {
        var kind = Illegal.of(detail).orElse(Illegal.OTHER);
        var category = kind.statement().substring("STATEMENT_CATEGORY_".length());
        return switch (kind) {
            case INTIMATE -> new Sorted(category, "NON_CONSENSUAL_IMAGE_SHARING");
            case STALKING -> new Sorted(category, "CYBER_HARASSMENT");
            case FAKE -> new Sorted(category, "INAUTHENTIC_USER_REVIEWS");
            default -> new Sorted(category, "");
        };
    }

    private static Sorted review(String detail) {
        return switch (detail) {
            case "confidential" ->
                    new Sorted("INTELLECTUAL_PROPERTY_INFRINGEMENTS", "TRADE_SECRET_INFRINGEMENT");
            case "abusive" -> new Sorted("ILLEGAL_OR_HARMFUL_SPEECH", "DEFAMATION");
            case "personal" -> new Sorted("DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "");
            case "discriminatory" -> new Sorted("ILLEGAL_OR_HARMFUL_SPEECH", "DISCRIMINATION");
            case "misleading" ->
                    new Sorted("CONSUMER_INFORMATION", "MISLEADING_INFO_GOODS_SERVICES");
            case "fake" -> new Sorted("SCAMS_AND_FRAUD", "INAUTHENTIC_USER_REVIEWS");
            default -> new Sorted("OTHER_VIOLATION_TC", "");
        };
    }
}
