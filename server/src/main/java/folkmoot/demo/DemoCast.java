package folkmoot.demo;

import java.util.Map;
import java.util.TreeMap;

/// As whom one can sign in to the sample place. Their password is printed at each start: nobody
/// keeps anything there.
public final class DemoCast {

    /// What they are, by their handles.
    public static final Map<String, String> ROLES =
            new TreeMap<>(
                    Map.of(
                            "ann", "a member",
                            "bert", "staff of the brand",
                            "june", "the community lead"));

    public static final String PASSWORD = "the tide turns at noon";

    private DemoCast() {}
}
