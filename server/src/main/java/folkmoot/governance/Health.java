package folkmoot.governance;

/// How often a rule's condition could not be evaluated. More than one failure in a hundred suspends
/// the rule: one that cannot say what it means is better silent, and seen to be.
public record Health(long asked, long failed, boolean suspended) {

    public static final Health FRESH = new Health(0, 0, false);

    /// So that the first failure is not a hundred per cent.
    private static final int FEWEST = 100;

    /// Old answers count half, so that a rule of years cannot fail for months unnoticed.
    private static final int MEMORY = 10_000;

    private static final int ONE_IN = 100;

    public Health answered(boolean well) {
        var old = asked >= MEMORY;
        var all = (old ? asked / 2 : asked) + 1;
        var bad = (old ? failed / 2 : failed) + (well ? 0 : 1);
        return new Health(all, bad, suspended || poor(all, bad));
    }

    /// Fails more often than may be.
    public boolean isPoor() {
        return poor(asked, failed);
    }

    private static boolean poor(long all, long bad) {
        return all >= FEWEST && bad * ONE_IN > all;
    }
}
