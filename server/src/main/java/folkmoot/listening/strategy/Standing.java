package folkmoot.listening.strategy;

import folkmoot.listening.pillar.PillarView;
import java.util.List;

/// How things stand, and by what topics are placed that are not on the map.
record Standing(StandingView view, List<PillarView> pillars, Placing placing) {}
