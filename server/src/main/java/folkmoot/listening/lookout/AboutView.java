package folkmoot.listening.lookout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What words are about: `kind` is `brand`, `product` or `pillar`; `path` is where it stands, `add`
/// where more words for it are written (null for what is gone).
public record AboutView(
        String kind,
        String key,
        String name,
        @Nullable String path,
        @Nullable String add,
        List<LookoutView> lookouts) {}
