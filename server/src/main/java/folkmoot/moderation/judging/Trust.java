package folkmoot.moderation.judging;

/// How well somebody is known here, from 0 (new) to 4: days since they joined, and texts of theirs.
/// The steps are few and public (docs/rule-format.md), so that everybody can see where they stand.
final class Trust {

    private static final int[] DAYS = {7, 30, 180, 730};
    private static final int[] TEXTS = {1, 5, 20, 50};

    private Trust() {}

    static long of(long days, long texts) {
        var trust = 0;
        while (trust < DAYS.length && days >= DAYS[trust] && texts >= TEXTS[trust]) {
            trust++;
        }
        return trust;
    }
}
