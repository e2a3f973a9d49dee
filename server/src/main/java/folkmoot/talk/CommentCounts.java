package folkmoot.talk;

/// Keeps a post's number of visible comments.
public interface CommentCounts {

    void commented(PostId post, int by);
}
