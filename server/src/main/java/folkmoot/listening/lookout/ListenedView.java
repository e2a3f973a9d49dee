package folkmoot.listening.lookout;

import java.util.List;
import java.util.Map;

/// Words to listen for that a mention matches, what they are about, and why: which words of the
/// text (from 1) it is.
public record ListenedView(LookoutView lookout, AboutView about, Map<String, List<Integer>> why) {}
