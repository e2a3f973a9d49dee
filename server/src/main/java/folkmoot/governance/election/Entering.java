package folkmoot.governance.election;

import folkmoot.governance.Readable;
import folkmoot.site.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What can be put on a list of texts to be shown first: a link to a post or comment that everybody
/// can read.
@Component
class Entering {

    private static final Pattern LINK =
            Pattern.compile("\\S*?(/(?:posts|comments)/)([0-9A-Za-z-]{20,40})(?:#comment-(\\S+))?");

    private final ObjectProvider<Readable> readables;

    Entering(ObjectProvider<Readable> readables) {
        this.readables = readables;
    }

    /// The path of what is meant; null for nothing that can be read here.
    @Nullable String path(String typed) {
        var link = LINK.matcher(typed.strip());
        if (!link.matches()) {
            return null;
        }
        var comment = link.group(3);
        var path = comment == null ? link.group(1) + link.group(2) : "/comments/" + comment;
        var id = id(path);
        return id == null || headings(List.of(path)).isEmpty() ? null : base(path) + Ids.text(id);
    }

    /// How those of them begin that can be read, by path.
    Map<String, String> headings(Collection<String> paths) {
        var ids = new HashMap<UUID, String>();
        for (var path : paths) {
            var id = id(path);
            if (id != null) {
                ids.put(id, path);
            }
        }
        var headings = new HashMap<String, String>();
        for (var it : readables) {
            it.headings(ids.keySet())
                    .forEach((id, words) -> headings.put(ids.getOrDefault(id, ""), words));
        }
        return headings;
    }

    private static String base(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static @Nullable UUID id(String path) {
        try {
            return Ids.of(path.substring(path.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
