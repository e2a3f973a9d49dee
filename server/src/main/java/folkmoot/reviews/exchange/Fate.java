package folkmoot.reviews.exchange;

import java.util.Map;
import java.util.UUID;

/// What is to become of a record.
sealed interface Fate {

    /// To be stored.
    record New(Item.Fit fit) implements Fate {}

    /// Stored by this very import, before it was interrupted; `held`: a rule makes it wait.
    record Stored(boolean held) implements Fate {}

    /// Here already, by an earlier import or written here.
    record Known() implements Fate {}

    record Rejected(Item.Unfit unfit) implements Fate {}

    /// `before` is what is known by the key of each; `run` is the import that asks.
    static Fate of(Item item, Map<UUID, Imported.Before> before, UUID run) {
        return switch (item) {
            case Item.Unfit unfit -> new Rejected(unfit);
            case Item.Fit fit -> {
                var first = before.get(fit.key());
                if (first == null) {
                    yield new New(fit);
                }
                if (!first.run().equals(run)) {
                    yield new Known();
                }
                // Twice in one file is a mistake of the file.
                yield first.line() == fit.row().line()
                        ? new Stored(first.held())
                        : new Rejected(
                                new Item.Unfit(fit.row(), "the same as line " + first.line()));
            }
        };
    }
}
