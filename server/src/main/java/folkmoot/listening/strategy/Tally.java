package folkmoot.listening.strategy;

import java.util.Map;

/// In how many of so many `texts` each pillar is spoken of, and in how many any of them.
record Tally(int texts, Map<String, Integer> pillars, int any) {}
