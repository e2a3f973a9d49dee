package folkmoot.talk.post;

import folkmoot.moderation.Moderation;
import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.talk.PostView;
import folkmoot.transparency.Roll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Ground;

/// Posts of every kind that people take with them, or that are erased with them: the words that
/// kinds share. What a kind keeps beside them it hands over and erases itself.
@Component
class OwnPosts implements Erasable, Exportable {

    private final PostRows rows;
    private final PublishedPosts posts;
    private final Moderation moderation;
    private final Roll roll;

    OwnPosts(PostRows rows, PublishedPosts posts, Moderation moderation, Roll roll) {
        this.rows = rows;
        this.posts = posts;
        this.moderation = moderation;
        this.roll = roll;
    }

    @Override
    public String part() {
        return "posts";
    }

    @Override
    public List<?> export(PersonId person) {
        return rows.allBy(person).stream().map(this::said).toList();
    }

    private Map<String, Object> said(PostView post) {
        var said = new LinkedHashMap<String, Object>();
        said.put("post", post.id().toString());
        said.put("kind", post.kind());
        said.put("title", post.title());
        said.put("body", post.body());
        said.put("language", post.language());
        said.put("state", post.state().name().toLowerCase(Locale.ROOT));
        said.put("posted_at", post.postedAt().toString());
        said.put("helpful", post.helpful());
        said.put("unhelpful", post.unhelpful());
        if (post.editedAt() != null) {
            said.put("edited_at", post.editedAt().toString());
            said.put("earlier", rows.versions(post.id()));
        }
        return said;
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        var own = rows.allBy(person);
        own.forEach(posts::leave);
        rows.empty(person);
        var ids = own.stream().map(it -> it.id().value()).toList();
        roll.takeBack(ids, Ground.ERASURE);
        moderation.takenBack(ids);
    }
}
