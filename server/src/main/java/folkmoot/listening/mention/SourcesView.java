package folkmoot.listening.mention;

import folkmoot.listening.source.SourceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where people are listened to, which kinds of places can be added, for how many months that is
/// kept, and what is typed to forget somebody. `forgotten` is how many were just forgotten, null
/// for nothing; `wrong` a message.
public record SourcesView(
        List<SourceView> sources,
        List<String> kinds,
        int months,
        int fewest,
        int most,
        boolean lead,
        OptOutForm typed,
        @Nullable Integer forgotten,
        @Nullable String wrong) {}
