package folkmoot.people;

import java.util.List;

/// All members in the order of their handles, for maps of the place.
public interface Directory {

    /// The handles of those from that one on.
    List<String> from(String first, int limit);

    /// Every so manieth, beginning with the first: where pages of [#from] begin. Reads all.
    List<String> milestones(int every);
}
