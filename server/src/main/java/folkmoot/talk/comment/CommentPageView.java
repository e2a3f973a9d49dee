package folkmoot.talk.comment;

import folkmoot.talk.PostView;

/// One comment on a page of its own, with the post it belongs to and what was said under it.
public record CommentPageView(PostView post, ThreadView thread, ThreadsView replies) {}
