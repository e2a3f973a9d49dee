package folkmoot.listening.here;

import folkmoot.listening.NewMention;
import folkmoot.listening.here.Overheard.Piece;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.mapping.Reading;
import folkmoot.listening.mention.Preparing;
import folkmoot.listening.mention.Ready;
import folkmoot.listening.mention.Revising;
import folkmoot.listening.source.SourceKind;
import folkmoot.listening.source.Sources;
import folkmoot.people.Erasable;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.people.Speakers;
import folkmoot.people.Term;
import folkmoot.site.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes mentions of what members say here. What they say while they speak for the brand is the
/// brand's own talk, and none.
@Component
class Hearkening implements Erasable {

    private static final int PORTION = 200;

    private final Overheard heard;
    private final Sources sources;
    private final Preparing preparing;
    private final Revising revising;
    private final People people;
    private final Speakers speakers;
    private final Settings settings;
    private final Clock clock;
    private final String base;

    Hearkening(
            Overheard heard,
            Sources sources,
            Preparing preparing,
            Revising revising,
            People people,
            Speakers speakers,
            Settings settings,
            Clock clock,
            @Value("${folkmoot.url:http://localhost:8080}") String base) {
        this.heard = heard;
        this.sources = sources;
        this.preparing = preparing;
        this.revising = revising;
        this.people = people;
        this.speakers = speakers;
        this.settings = settings;
        this.clock = clock;
        this.base = base;
    }

    /// The next portion; answers how much it was.
    @Transactional
    int some() {
        var pieces = heard.take(PORTION);
        if (pieces.isEmpty()) {
            return 0;
        }
        var source = source();
        // What goes here goes there, also where nobody is listened to any more.
        var ended = sources.ended(source);
        var authors = authors(pieces);
        var terms = speakers.terms();
        var said = new ArrayList<Ready>();
        var gone = new ArrayList<String>();
        var now = clock.instant();
        for (var it : pieces) {
            var author = it.author() == null ? null : authors.get(new PersonId(it.author()));
            if (!it.gone()
                    && !forTheBrand(it, terms)
                    && Plain.read(mention(it, author), now) instanceof Reading.Read(var mention)) {
                if (!ended) {
                    said.add(preparing.ready(source, mention, 0, now));
                }
            } else {
                gone.add(it.number());
            }
        }
        revising.keep(source, said, gone);
        return pieces.size();
    }

    private static boolean forTheBrand(Piece it, List<Term> terms) {
        var author = it.author();
        var at = it.saidAt();
        return author != null
                && at != null
                && terms.stream().anyMatch(term -> term.covers(new PersonId(author), at));
    }

    private UUID source() {
        var known = sources.of(SourceKind.HERE);
        return known.isEmpty()
                ? sources.named(SourceKind.HERE, settings.brand().name(), null, clock.instant())
                : known.getFirst();
    }

    private Map<PersonId, PersonView> authors(List<Piece> pieces) {
        return people.named(
                pieces.stream()
                        .map(Piece::author)
                        .filter(Objects::nonNull)
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }

    private NewMention mention(Piece it, @Nullable PersonView author) {
        return new NewMention(
                it.number(),
                base + it.path(),
                author == null ? "" : author.name(),
                author == null ? "" : String.valueOf(it.author()),
                it.saidAt(),
                it.language().equals("und") ? "" : it.language(),
                it.title(),
                it.body());
    }

    /// Whoever leaves is heard no longer, whatever of it stays here.
    @Override
    public void erase(PersonId person) {
        heard.forget(person.value());
        revising.leave(SourceKind.HERE, person.value().toString());
    }
}
