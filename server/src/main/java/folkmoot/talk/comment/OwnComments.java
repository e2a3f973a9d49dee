package folkmoot.talk.comment;

import folkmoot.moderation.Moderation;
import folkmoot.people.Erasable;
import folkmoot.people.Exportable;
import folkmoot.people.PersonId;
import folkmoot.transparency.Roll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Ground;

/// Comments that people take with them, or that are erased with them.
@Component
class OwnComments implements Erasable, Exportable {

    private final Comments comments;
    private final Showing showing;
    private final Moderation moderation;
    private final Roll roll;

    OwnComments(Comments comments, Showing showing, Moderation moderation, Roll roll) {
        this.comments = comments;
        this.showing = showing;
        this.moderation = moderation;
        this.roll = roll;
    }

    @Override
    public String part() {
        return "comments";
    }

    @Override
    public List<?> export(PersonId person) {
        return comments.allBy(person).stream().map(this::said).toList();
    }

    private Map<String, Object> said(CommentView comment) {
        var said = new LinkedHashMap<String, Object>();
        said.put("comment", comment.id().toString());
        said.put("post", comment.post().toString());
        if (comment.parent() != null) {
            said.put("answers", comment.parent().toString());
        }
        said.put("body", comment.body());
        said.put("language", comment.language());
        said.put("state", comment.state().name().toLowerCase(Locale.ROOT));
        said.put("posted_at", comment.postedAt().toString());
        said.put("helpful", comment.helpful());
        if (comment.editedAt() != null) {
            said.put("edited_at", comment.editedAt().toString());
            said.put("earlier", comments.history(comment.id().value()));
        }
        return said;
    }

    // The newest first: what stands under something goes before it.
    @Override
    @Transactional
    public void erase(PersonId person) {
        var own = comments.allBy(person);
        own.forEach(showing::vanished);
        comments.empty(person);
        var ids = own.stream().map(it -> it.id().value()).toList();
        roll.takeBack(ids, Ground.ERASURE);
        moderation.takenBack(ids);
    }
}
