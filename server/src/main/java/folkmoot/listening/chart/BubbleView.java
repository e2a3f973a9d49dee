package folkmoot.listening.chart;

import folkmoot.listening.strategy.Fit;

/// A topic on the map, as wide as much is said of it; its words stand on one side of it.
public record BubbleView(
        int x,
        int y,
        int radius,
        Fit fit,
        boolean uncertain,
        int wordsAt,
        boolean before,
        String label,
        String detail) {

    /// For `text-anchor`.
    public String anchor() {
        return before ? "end" : "start";
    }

    /// What is written in it, so that colour is not all that tells them apart.
    public String sign() {
        return switch (fit) {
            case CONGRUENT -> "";
            case CONTRADICTION -> "!";
            case BLIND_SPOT -> "?";
        };
    }
}
