package folkmoot.listening;

import folkmoot.people.Staff;

/// Topics, for modules above that do something about them.
public interface TopicDeeds {

    /// [folkmoot.site.NotThere] when there is no such topic.
    TopicStart start(Staff by, long topic);

    /// Something was begun about it that is not there for everybody yet. Part of the running
    /// transaction.
    void began(Staff by, long topic, String action);

    /// It was answered where everybody may read it. Part of the running transaction.
    void answered(Staff by, long topic, String address);
}
