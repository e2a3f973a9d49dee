package folkmoot.talk.post;

import folkmoot.site.Deferrable;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lists, feeds and sitemaps.
@Component
class PostIndexes implements Deferrable {

    @Override
    public String table() {
        return "talk.post";
    }

    @Override
    public List<String> indexes() {
        return List.of("talk.post_by_product", "talk.post_newest", "talk.post_visible");
    }
}
