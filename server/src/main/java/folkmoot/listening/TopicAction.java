package folkmoot.listening;

/// Something that those who speak for the brand can do about a topic. A module adds one by a bean;
/// its words are `topic.action.<name>` and `topic.action.<name>.hint`.
public interface TopicAction {

    String name();

    /// Name of its icon.
    String icon();

    /// Smaller ones come first.
    int order();

    /// Where it is done, with the topic as start: a page that asks before anything happens.
    String path(TopicStart topic);
}
