package folkmoot.moderation.portrait;

import folkmoot.moderation.Restrictable;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.Portraits;
import folkmoot.people.Portraits.Portrait;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hides what somebody says about themselves and their picture. They keep their name, and can write
/// and show something else, which the rules judge like the first.
@Component
class PersonKind implements Restrictable {

    static final String NAME = "person";

    private static final Pattern PATH = Pattern.compile("/people/([\\w.-]+)/?(?:[?#].*)?");

    private final Portraits portraits;
    private final HiddenPortraits hidden;
    private final People people;
    private final Clock clock;

    PersonKind(Portraits portraits, HiddenPortraits hidden, People people, Clock clock) {
        this.portraits = portraits;
        this.hidden = hidden;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(NAME);
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        var shown = portrait(object);
        if (shown == null || shown.isEmpty()) {
            return false;
        }
        hidden.keep(shown, entry);
        portraits.take(shown.person());
        return true;
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        hidden.of(object).stream()
                .findFirst()
                .ifPresent(it -> portraits.give(new PersonId(object), it.about(), it.picture()));
        hidden.forget(object);
    }

    @Override
    public void bar(String kind, UUID object, boolean barred) {
        var pictures = hidden.of(object).stream().map(HiddenPortraits.Hidden::picture);
        portraits.bar(pictures.filter(it -> it != null).toList(), barred);
    }

    @Override
    public String editPath(String kind, UUID object) {
        return "/settings";
    }

    @Override
    public @Nullable Spot at(String path) {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        var handle = matcher.group(1).toLowerCase(Locale.ROOT);
        var person = people.handles(List.of(handle)).get(handle);
        return person == null || portrait(person.value()) == null
                ? null
                : new Spot(NAME, person.value(), null);
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return portraits.of(objects.stream().map(PersonId::new).toList()).values().stream()
                .collect(Collectors.toMap(it -> it.person().value(), this::exhibit));
    }

    @Override
    public Map<UUID, Set<Medium>> media(String kind, Collection<UUID> objects) {
        var media = new HashMap<UUID, Set<Medium>>();
        portraits
                .of(objects.stream().map(PersonId::new).toList())
                .forEach(
                        (person, it) -> media.put(person.value(), media(it.about(), it.picture())));
        media.putAll(hidden.media(objects));
        return media;
    }

    static Set<Medium> media(String about, @Nullable UUID picture) {
        if (picture == null) {
            return Set.of(Medium.TEXT);
        }
        return about.isEmpty() ? Set.of(Medium.IMAGE) : Set.of(Medium.TEXT, Medium.IMAGE);
    }

    private @Nullable Portrait portrait(UUID person) {
        var id = new PersonId(person);
        return portraits.of(List.of(id)).get(id);
    }

    // What was hidden is what an appeal is about, unless there is something new.
    private Exhibit exhibit(Portrait it) {
        var before =
                it.isEmpty() ? hidden.of(it.person().value()) : List.<HiddenPortraits.Hidden>of();
        return new Exhibit(
                it.person().value(),
                it.person(),
                it.name(),
                before.isEmpty() ? it.about() : before.getFirst().about(),
                "",
                it.path(),
                clock.instant(),
                it.picture());
    }
}
