package folkmoot.governance.vote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What the browser sends: a choice, or of competing drafts a place for each (`rank-ID`).
public record BallotForm(String choice, String reason, Map<String, Integer> ranks) {

    public static final int LONGEST = 500;
    public static final int LAST = 9;
    private static final String RANK = "rank-";

    public static BallotForm of(Map<String, String> fields) {
        var ranks = new LinkedHashMap<String, Integer>();
        fields.forEach((name, value) -> {
            if (name.startsWith(RANK) && value.matches("[1-9]")) {
                ranks.put(name.substring(RANK.length()), Integer.valueOf(value));
            }
        });
        return new BallotForm(
                Objects.requireNonNullElse(fields.get("choice"), ""),
                Objects.requireNonNullElse(fields.get("reason"), "").strip(),
                ranks);
    }

    int place(String candidate) {
        return ranks.getOrDefault(candidate, LAST);
    }
}
