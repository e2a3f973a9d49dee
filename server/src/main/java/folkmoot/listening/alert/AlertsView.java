package folkmoot.listening.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened lately, whether the reader `wants` it by mail, and, for the lead, the programs
/// that are told. `typed` is an address that was not taken, for a reason that is `wrong`.
public record AlertsView(
        List<AlertView> alerts,
        boolean wants,
        boolean lead,
        List<OwnMuteView> mutes,
        List<HookView> hooks,
        String typed,
        @Nullable String wrong) {}
