package folkmoot.talk.comment;

import folkmoot.talk.PostView;
import folkmoot.talk.Publishing;
import org.jspecify.annotations.Nullable;

/// What became of a comment, with what it answers as that stood before: the post, and the comment
/// above unless it is on the post itself.
record Said(Publishing outcome, PostView on, @Nullable CommentView above) {}
