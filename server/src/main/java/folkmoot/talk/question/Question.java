package folkmoot.talk.question;

import folkmoot.people.PersonId;
import folkmoot.talk.CommentId;
import folkmoot.talk.PostId;
import java.time.Instant;

/// A comment that asks. `answered`: somebody else replied to it, or it can no longer be read.
record Question(
        CommentId comment,
        PostId post,
        PersonId author,
        String body,
        Instant postedAt,
        boolean answered) {}
