package folkmoot.governance.vote;

import folkmoot.site.NotThere;
import java.util.Arrays;
import java.util.Locale;

/// What a ballot says of one draft.
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Choice of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotThere(word));
    }
}
