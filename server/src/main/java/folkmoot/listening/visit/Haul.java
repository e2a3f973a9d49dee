package folkmoot.listening.visit;

import folkmoot.listening.NewMention;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a visit brought. `found` may be HTML and may be known already; `gone` are the numbers of
/// what was deleted there; `again` is how long to wait for the next one; `changed` settings that
/// are others from now on (it moved); `notes` what whoever adds it may want to know.
public record Haul(
        String title,
        List<NewMention> found,
        List<String> gone,
        Map<String, String> cursor,
        Duration again,
        Map<String, String> changed,
        List<String> notes) {

    public static Haul of(
            String title, List<NewMention> found, Map<String, String> cursor, Duration again) {
        return new Haul(title, found, List.of(), cursor, again, Map.of(), List.of());
    }

    public Haul without(List<String> numbers) {
        return new Haul(title, found, numbers, cursor, again, changed, notes);
    }

    public Haul moved(Map<String, String> settings) {
        return new Haul(title, found, gone, cursor, again, settings, notes);
    }

    public Haul noted(List<String> words) {
        return new Haul(title, found, gone, cursor, again, changed, words);
    }
}
