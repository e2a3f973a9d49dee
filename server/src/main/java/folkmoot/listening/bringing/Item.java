package folkmoot.listening.bringing;

import folkmoot.intake.Row;
import folkmoot.listening.mention.Ready;

/// A record on its way in.
sealed interface Item {

    Row row();

    /// A mention, ready to be stored.
    record Fit(Row row, Ready mention) implements Item {}

    /// None, because of this.
    record Unfit(Row row, String reason) implements Item {}
}
