package folkmoot.listening.webmention;

import folkmoot.listening.NewMention;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.mapping.Reading;
import folkmoot.listening.mention.Preparing;
import folkmoot.listening.mention.Revising;
import folkmoot.listening.source.SourceKind;
import folkmoot.listening.source.Sources;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what pages say that mention ours; each house is a source.
@Component
class Noting {

    private static final int LONGEST = 80;

    private final Sources sources;
    private final Preparing preparing;
    private final Revising revising;
    private final Clock clock;

    Noting(Sources sources, Preparing preparing, Revising revising, Clock clock) {
        this.sources = sources;
        this.preparing = preparing;
        this.revising = revising;
        this.clock = clock;
    }

    @Transactional
    void note(NewMention told) {
        var now = clock.instant();
        if (Plain.read(told, now) instanceof Reading.Read(var mention)) {
            var source = source(told.address());
            if (!sources.ended(source)) {
                var ready = preparing.ready(source, mention, 0, now);
                revising.keep(source, List.of(ready), List.of());
            }
        }
    }

    @Transactional
    void gone(String address) {
        revising.alone();
        sources.find(SourceKind.WEBMENTION, house(address))
                .ifPresent(it -> revising.keep(it, List.of(), List.of(address)));
    }

    private UUID source(String address) {
        return sources.named(SourceKind.WEBMENTION, house(address), null, clock.instant());
    }

    private static String house(String address) {
        var house = String.valueOf(URI.create(address).getAuthority());
        return house.substring(0, Math.min(LONGEST, house.length()));
    }
}
