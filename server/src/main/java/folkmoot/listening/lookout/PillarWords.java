package folkmoot.listening.lookout;

import folkmoot.listening.pillar.PillarId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which pillars a text speaks of, by the words for which they listen.
@Component
public class PillarWords {

    private final Lookouts lookouts;

    PillarWords(Lookouts lookouts) {
        this.lookouts = lookouts;
    }

    /// As they stand now.
    public Ears now() {
        return new Ears(
                lookouts.all().stream()
                        .filter(it -> it.pillar() != null)
                        .map(it -> new Sought(it, new Ear(it.words()), null))
                        .toList());
    }

    /// The words that stood at a time, for any number of texts.
    public static final class Ears {

        private final List<Sought> all;

        Ears(List<Sought> all) {
            this.all = all;
        }

        public boolean none() {
            return all.isEmpty();
        }

        /// All of them that a text speaks of.
        public Set<PillarId> hear(String text, String language) {
            var passage = Ear.passage(text, language);
            var heard = new LinkedHashSet<PillarId>();
            for (var it : all) {
                var pillar = it.lookout().pillar();
                if (pillar != null && it.ear().hears(passage, language) != null) {
                    heard.add(pillar);
                }
            }
            return heard;
        }
    }
}
