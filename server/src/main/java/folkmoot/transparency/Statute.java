package folkmoot.transparency;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;
import tlog.json.Canonical;
import tlog.json.Json;

/// A rule, or a procedure of the product's own, that entries cite. Each is enacted by the founding
/// when the place first starts; later versions are made by votes.
public interface Statute {

    /// In small letters, digits and hyphens.
    String id();

    /// The words that bind, as they are when the place is founded.
    String words();

    /// How much it binds.
    default Detail.Law law() {
        return new Detail.Law(Detail.Level.RULE, null);
    }

    /// When it ends unless members renew it; null for never.
    default @Nullable Duration sunset() {
        return null;
    }

    /// The canonical JSON of its first version, of which the log has the hash.
    default String canonical() {
        var json = new LinkedHashMap<String, Json>();
        json.put("id", Json.of(id()));
        json.put("ver", Json.of(1));
        json.put("text", Json.of(words()));
        return Canonical.text(new Json.Members(json));
    }
}
