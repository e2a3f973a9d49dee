package folkmoot.talk;

/// What is kept under a post, and can be found only as long as the post can be read.
public interface Underneath {

    /// The post can be read again, in the same transaction.
    void shown(PostId post);

    /// The post can no longer be read.
    void hidden(PostId post);
}
