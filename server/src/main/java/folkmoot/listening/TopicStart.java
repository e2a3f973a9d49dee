package folkmoot.listening;

/// A topic as what something begins with: its number, its name in the words of those who speak of
/// it, by how many mentions, and the path of a page here where they do (empty for none).
public record TopicStart(long topic, String label, int mentions, String here) {}
