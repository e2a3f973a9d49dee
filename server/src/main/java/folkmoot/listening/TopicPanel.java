package folkmoot.listening;

import folkmoot.people.Staff;
import gg.jte.Content;

/// Something on the page of a topic: its place in the strategy, what can be done about it, what was
/// done. Whoever has such a thing makes a bean of it; smaller order comes first.
public interface TopicPanel {

    int order();

    Content of(long topic, Staff reader);
}
