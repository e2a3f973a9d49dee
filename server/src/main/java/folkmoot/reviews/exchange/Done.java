package folkmoot.reviews.exchange;

import java.util.ArrayList;
import java.util.List;

/// What became of the records of a window until now.
record Done(long shown, long held, long known, List<Item.Unfit> rejected) {

    static final Done NOTHING = new Done(0, 0, 0, List.of());

    Done {
        rejected = List.copyOf(rejected);
    }

    Done plus(Done more) {
        var all = new ArrayList<>(rejected);
        all.addAll(more.rejected);
        return new Done(shown + more.shown, held + more.held, known + more.known, all);
    }

    long records() {
        return shown + held + known + rejected.size();
    }
}
