package folkmoot.site;

/// A house rule does not let it happen, and says why to whoever wanted it. What was written down
/// about that stays: transactions do not go back because of it.
public final class Ruled extends RuntimeException {

    public Ruled(String why) {
        super(why, null, false, false);
    }
}
