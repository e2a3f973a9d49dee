package folkmoot.talk;

/// Keeps how many found a post helpful.
public interface MarkCounts {

    /// Adds to the counts of a post and tells its kind.
    void marked(PostId post, int helpful, int unhelpful);
}
