package folkmoot.listening.alert;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that nobody is told of, until then (null: for good).
public record OwnMuteView(UUID id, AlertView.Kind kind, String name, @Nullable Instant endsAt) {

    public String path() {
        return "/listening/alerts/mutes/" + Ids.text(id) + "/ends";
    }
}
