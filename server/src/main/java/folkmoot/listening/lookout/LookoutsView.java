package folkmoot.listening.lookout;

import static folkmoot.site.Texts.say;

import folkmoot.site.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is listened for, by what it is about, with how often each was found since; without that
/// where counting took too long.
public record LookoutsView(
        List<AboutView> groups, Optional<Map<LookoutId, FoundView>> counts, Instant since) {

    public List<AboutView> of(String kind) {
        return groups.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    public String found(LookoutView it) {
        return counts.map(all -> found(all.getOrDefault(it.id(), FoundView.NONE)))
                .orElseGet(() -> say("lookout.found.unknown"));
    }

    private String found(FoundView it) {
        return say(
                it.more() ? "lookout.found.least" : "lookout.found",
                it.mentions(),
                Times.day(since));
    }
}
