package folkmoot.reviews.reply;

import folkmoot.moderation.Moderation;
import folkmoot.reviews.BroughtReply;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes the replies that come with reviews from elsewhere. The rules hold them like others.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BroughtReplies {

    private final Replies replies;
    private final ReplyIndex index;
    private final Moderation moderation;

    BroughtReplies(Replies replies, ReplyIndex index, Moderation moderation) {
        this.replies = replies;
        this.index = index;
        this.moderation = moderation;
    }

    public void store(Map<PostId, BroughtReply> all) {
        all.forEach(this::store);
        if (!all.isEmpty()) {
            index.put(all.keySet());
        }
    }

    private void store(PostId review, BroughtReply reply) {
        var id = Ids.next(reply.postedAt());
        var objection = moderation.objection(Replying.KIND, reply.body());
        var entry =
                objection == null
                        ? null
                        : (Long) moderation.hold(Replying.KIND, id, objection).entry();
        replies.bring(review, id, reply, entry);
    }
}
