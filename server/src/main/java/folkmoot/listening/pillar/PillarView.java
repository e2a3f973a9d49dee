package folkmoot.listening.pillar;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.List;

/// One thing the brand means to do, as it stands or as it stood.
public record PillarView(
        PillarId id,
        int version,
        String name,
        String sentence,
        List<String> examples,
        List<String> words,
        PersonId writtenBy,
        Instant writtenAt,
        boolean withdrawn) {

    public String path() {
        return "/strategy/pillars/" + id;
    }

    PillarForm form() {
        return new PillarForm(
                name, sentence, String.join("\n", examples), String.join(", ", words));
    }
}
