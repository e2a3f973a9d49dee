package folkmoot.governance.rule;

import folkmoot.governance.Feature;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Where, when and to whom a rule applies. Nobody is let off unless it says so and why: neither
/// staff nor the brand.
public record Reach(
        List<String> spaces, List<Trigger> triggers, List<Who> appliesTo, List<Exemption> exempt) {

    /// Part of the rule's text, so that it is voted on and read by everybody.
    public record Exemption(Who who, String why) {}

    public Reach {
        spaces = List.copyOf(spaces);
        triggers = List.copyOf(triggers);
        appliesTo = List.copyOf(appliesTo);
        exempt = List.copyOf(exempt);
    }

    /// What has to be known of a deed to tell.
    public Set<Feature> mentions() {
        var all = EnumSet.of(Feature.TRIGGER);
        if (!spaces.isEmpty()) {
            all.add(Feature.SPACE);
        }
        Stream.concat(appliesTo.stream(), exempt.stream().map(Exemption::who))
                .map(Who::feature)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    /// No space means all of them.
    public boolean covers(Snapshot deed) {
        return (spaces.isEmpty() || spaces.contains(deed.text(Feature.SPACE)))
                && triggers.stream().anyMatch(it -> it.wire().equals(deed.text(Feature.TRIGGER)))
                && appliesTo.stream().anyMatch(it -> it.includes(deed))
                && exempt.stream().noneMatch(it -> it.who().includes(deed));
    }
}
